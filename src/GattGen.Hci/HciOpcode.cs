// Opcodes of HCI commands (Core Vol 4, Part E, 5.4.1 and 7): the group (OGF) in the six highest bits, the command (OCF) below.
namespace GattGen.Hci;

/// <summary>The opcode of a command.</summary>
public enum HciOpcode : ushort
{
    /// <summary>No command: a Command Complete or Command Status event with it only tells the number of free command slots.</summary>
    None = 0x0000,

    /// <summary>HCI_Disconnect (7.1.6).</summary>
    Disconnect = 0x0406,

    /// <summary>HCI_Read_Remote_Version_Information (7.1.23).</summary>
    ReadRemoteVersionInformation = 0x041D,

    /// <summary>HCI_Set_Event_Mask (7.3.1).</summary>
    SetEventMask = 0x0C01,

    /// <summary>HCI_Reset (7.3.2).</summary>
    Reset = 0x0C03,

    /// <summary>HCI_Read_Transmit_Power_Level (7.3.35).</summary>
    ReadTransmitPowerLevel = 0x0C2D,

    /// <summary>HCI_Set_Controller_To_Host_Flow_Control (7.3.38).</summary>
    SetControllerToHostFlowControl = 0x0C31,

    /// <summary>HCI_Host_Buffer_Size (7.3.39).</summary>
    HostBufferSize = 0x0C33,

    /// <summary>HCI_Host_Number_Of_Completed_Packets (7.3.40).</summary>
    HostNumberOfCompletedPackets = 0x0C35,

    /// <summary>HCI_Set_Event_Mask_Page_2 (7.3.69).</summary>
    SetEventMaskPage2 = 0x0C63,

    /// <summary>HCI_Read_LE_Host_Support (7.3.78).</summary>
    ReadLeHostSupport = 0x0C6C,

    /// <summary>HCI_Write_LE_Host_Support (7.3.79).</summary>
    WriteLeHostSupport = 0x0C6D,

    /// <summary>HCI_Read_Local_Version_Information (7.4.1).</summary>
    ReadLocalVersionInformation = 0x1001,

    /// <summary>HCI_Read_Local_Supported_Commands (7.4.2).</summary>
    ReadLocalSupportedCommands = 0x1002,

    /// <summary>HCI_Read_Local_Supported_Features (7.4.3).</summary>
    ReadLocalSupportedFeatures = 0x1003,

    /// <summary>HCI_Read_Buffer_Size (7.4.5).</summary>
    ReadBufferSize = 0x1005,

    /// <summary>HCI_Read_BD_ADDR (7.4.6).</summary>
    ReadBdAddr = 0x1009,

    /// <summary>HCI_Read_RSSI (7.5.4).</summary>
    ReadRssi = 0x1405,

    /// <summary>HCI_LE_Set_Event_Mask (7.8.1).</summary>
    LeSetEventMask = 0x2001,

    /// <summary>HCI_LE_Read_Buffer_Size [v1] (7.8.2).</summary>
    LeReadBufferSize = 0x2002,

    /// <summary>HCI_LE_Read_Local_Supported_Features (7.8.3).</summary>
    LeReadLocalSupportedFeatures = 0x2003,

    /// <summary>HCI_LE_Set_Random_Address (7.8.4).</summary>
    LeSetRandomAddress = 0x2005,

    /// <summary>HCI_LE_Set_Advertising_Parameters (7.8.5).</summary>
    LeSetAdvertisingParameters = 0x2006,

    /// <summary>HCI_LE_Read_Advertising_Physical_Channel_Tx_Power (7.8.6).</summary>
    LeReadAdvertisingPhysicalChannelTxPower = 0x2007,

    /// <summary>HCI_LE_Set_Advertising_Data (7.8.7).</summary>
    LeSetAdvertisingData = 0x2008,

    /// <summary>HCI_LE_Set_Scan_Response_Data (7.8.8).</summary>
    LeSetScanResponseData = 0x2009,

    /// <summary>HCI_LE_Set_Advertising_Enable (7.8.9).</summary>
    LeSetAdvertisingEnable = 0x200A,

    /// <summary>HCI_LE_Set_Scan_Parameters (7.8.10).</summary>
    LeSetScanParameters = 0x200B,

    /// <summary>HCI_LE_Set_Scan_Enable (7.8.11).</summary>
    LeSetScanEnable = 0x200C,

    /// <summary>HCI_LE_Create_Connection (7.8.12).</summary>
    LeCreateConnection = 0x200D,

    /// <summary>HCI_LE_Create_Connection_Cancel (7.8.13).</summary>
    LeCreateConnectionCancel = 0x200E,

    /// <summary>HCI_LE_Read_Filter_Accept_List_Size (7.8.14).</summary>
    LeReadFilterAcceptListSize = 0x200F,

    /// <summary>HCI_LE_Clear_Filter_Accept_List (7.8.15).</summary>
    LeClearFilterAcceptList = 0x2010,

    /// <summary>HCI_LE_Add_Device_To_Filter_Accept_List (7.8.16).</summary>
    LeAddDeviceToFilterAcceptList = 0x2011,

    /// <summary>HCI_LE_Remove_Device_From_Filter_Accept_List (7.8.17).</summary>
    LeRemoveDeviceFromFilterAcceptList = 0x2012,

    /// <summary>HCI_LE_Connection_Update (7.8.18).</summary>
    LeConnectionUpdate = 0x2013,

    /// <summary>HCI_LE_Set_Host_Channel_Classification (7.8.19).</summary>
    LeSetHostChannelClassification = 0x2014,

    /// <summary>HCI_LE_Read_Channel_Map (7.8.20).</summary>
    LeReadChannelMap = 0x2015,

    /// <summary>HCI_LE_Read_Remote_Features (7.8.21).</summary>
    LeReadRemoteFeatures = 0x2016,

    /// <summary>HCI_LE_Encrypt (7.8.22).</summary>
    LeEncrypt = 0x2017,

    /// <summary>HCI_LE_Rand (7.8.23).</summary>
    LeRand = 0x2018,

    /// <summary>HCI_LE_Enable_Encryption (7.8.24).</summary>
    LeEnableEncryption = 0x2019,

    /// <summary>HCI_LE_Long_Term_Key_Request_Reply (7.8.25).</summary>
    LeLongTermKeyRequestReply = 0x201A,

    /// <summary>HCI_LE_Long_Term_Key_Request_Negative_Reply (7.8.26).</summary>
    LeLongTermKeyRequestNegativeReply = 0x201B,

    /// <summary>HCI_LE_Read_Supported_States (7.8.27).</summary>
    LeReadSupportedStates = 0x201C,

    /// <summary>HCI_LE_Remote_Connection_Parameter_Request_Reply (7.8.31).</summary>
    LeRemoteConnectionParameterRequestReply = 0x2020,

    /// <summary>HCI_LE_Remote_Connection_Parameter_Request_Negative_Reply (7.8.32).</summary>
    LeRemoteConnectionParameterRequestNegativeReply = 0x2021,

    /// <summary>HCI_LE_Set_Data_Length (7.8.33).</summary>
    LeSetDataLength = 0x2022,

    /// <summary>HCI_LE_Read_Suggested_Default_Data_Length (7.8.34).</summary>
    LeReadSuggestedDefaultDataLength = 0x2023,

    /// <summary>HCI_LE_Write_Suggested_Default_Data_Length (7.8.35).</summary>
    LeWriteSuggestedDefaultDataLength = 0x2024,

    /// <summary>HCI_LE_Read_Local_P-256_Public_Key (7.8.36).</summary>
    LeReadLocalP256PublicKey = 0x2025,

    /// <summary>HCI_LE_Generate_DHKey [v1] (7.8.37).</summary>
    LeGenerateDhKey = 0x2026,

    /// <summary>HCI_LE_Add_Device_To_Resolving_List (7.8.38).</summary>
    LeAddDeviceToResolvingList = 0x2027,

    /// <summary>HCI_LE_Remove_Device_From_Resolving_List (7.8.39).</summary>
    LeRemoveDeviceFromResolvingList = 0x2028,

    /// <summary>HCI_LE_Clear_Resolving_List (7.8.40).</summary>
    LeClearResolvingList = 0x2029,

    /// <summary>HCI_LE_Read_Resolving_List_Size (7.8.41).</summary>
    LeReadResolvingListSize = 0x202A,

    /// <summary>HCI_LE_Read_Peer_Resolvable_Address (7.8.42).</summary>
    LeReadPeerResolvableAddress = 0x202B,

    /// <summary>HCI_LE_Read_Local_Resolvable_Address (7.8.43).</summary>
    LeReadLocalResolvableAddress = 0x202C,

    /// <summary>HCI_LE_Set_Address_Resolution_Enable (7.8.44).</summary>
    LeSetAddressResolutionEnable = 0x202D,

    /// <summary>HCI_LE_Set_Resolvable_Private_Address_Timeout (7.8.45).</summary>
    LeSetResolvablePrivateAddressTimeout = 0x202E,

    /// <summary>HCI_LE_Read_Maximum_Data_Length (7.8.46).</summary>
    LeReadMaximumDataLength = 0x202F,

    /// <summary>HCI_LE_Read_PHY (7.8.47).</summary>
    LeReadPhy = 0x2030,

    /// <summary>HCI_LE_Set_Default_PHY (7.8.48).</summary>
    LeSetDefaultPhy = 0x2031,

    /// <summary>HCI_LE_Set_PHY (7.8.49).</summary>
    LeSetPhy = 0x2032,

    /// <summary>HCI_LE_Set_Privacy_Mode (7.8.77).</summary>
    LeSetPrivacyMode = 0x204E,

    /// <summary>HCI_LE_Generate_DHKey [v2] (7.8.37).</summary>
    LeGenerateDhKeyV2 = 0x205E,

    /// <summary>HCI_LE_Read_Buffer_Size [v2] (7.8.2).</summary>
    LeReadBufferSizeV2 = 0x2060,
}
