// Error codes of the controller (Core Vol 1, Part F, 1.3). Codes that are missing between them are reserved.
namespace GattGen.Hci;

/// <summary>The result of a command, or the reason why a connection ended. <see cref="HciErrorText"/> has them as text.</summary>
public enum HciError : byte
{
    /// <summary>Success.</summary>
    Success = 0x00,

    /// <summary>Unknown HCI Command.</summary>
    UnknownHciCommand = 0x01,

    /// <summary>Unknown Connection Identifier.</summary>
    UnknownConnectionIdentifier = 0x02,

    /// <summary>Hardware Failure.</summary>
    HardwareFailure = 0x03,

    /// <summary>Page Timeout.</summary>
    PageTimeout = 0x04,

    /// <summary>Authentication Failure.</summary>
    AuthenticationFailure = 0x05,

    /// <summary>PIN or Key Missing.</summary>
    PinOrKeyMissing = 0x06,

    /// <summary>Memory Capacity Exceeded.</summary>
    MemoryCapacityExceeded = 0x07,

    /// <summary>Connection Timeout.</summary>
    ConnectionTimeout = 0x08,

    /// <summary>Connection Limit Exceeded.</summary>
    ConnectionLimitExceeded = 0x09,

    /// <summary>Synchronous Connection Limit To A Device Exceeded.</summary>
    SynchronousConnectionLimitExceeded = 0x0A,

    /// <summary>Connection Already Exists.</summary>
    ConnectionAlreadyExists = 0x0B,

    /// <summary>Command Disallowed.</summary>
    CommandDisallowed = 0x0C,

    /// <summary>Connection Rejected due to Limited Resources.</summary>
    ConnectionRejectedLimitedResources = 0x0D,

    /// <summary>Connection Rejected Due To Security Reasons.</summary>
    ConnectionRejectedSecurityReasons = 0x0E,

    /// <summary>Connection Rejected due to Unacceptable BD_ADDR.</summary>
    ConnectionRejectedUnacceptableBdAddr = 0x0F,

    /// <summary>Connection Accept Timeout Exceeded.</summary>
    ConnectionAcceptTimeoutExceeded = 0x10,

    /// <summary>Unsupported Feature or Parameter Value.</summary>
    UnsupportedFeatureOrParameterValue = 0x11,

    /// <summary>Invalid HCI Command Parameters.</summary>
    InvalidHciCommandParameters = 0x12,

    /// <summary>Remote User Terminated Connection.</summary>
    RemoteUserTerminatedConnection = 0x13,

    /// <summary>Remote Device Terminated Connection due to Low Resources.</summary>
    RemoteDeviceTerminatedLowResources = 0x14,

    /// <summary>Remote Device Terminated Connection due to Power Off.</summary>
    RemoteDeviceTerminatedPowerOff = 0x15,

    /// <summary>Connection Terminated By Local Host.</summary>
    ConnectionTerminatedByLocalHost = 0x16,

    /// <summary>Repeated Attempts.</summary>
    RepeatedAttempts = 0x17,

    /// <summary>Pairing Not Allowed.</summary>
    PairingNotAllowed = 0x18,

    /// <summary>Unknown LMP PDU.</summary>
    UnknownLmpPdu = 0x19,

    /// <summary>Unsupported Remote Feature.</summary>
    UnsupportedRemoteFeature = 0x1A,

    /// <summary>SCO Offset Rejected.</summary>
    ScoOffsetRejected = 0x1B,

    /// <summary>SCO Interval Rejected.</summary>
    ScoIntervalRejected = 0x1C,

    /// <summary>SCO Air Mode Rejected.</summary>
    ScoAirModeRejected = 0x1D,

    /// <summary>Invalid LMP Parameters / Invalid LL Parameters.</summary>
    InvalidLlParameters = 0x1E,

    /// <summary>Unspecified Error.</summary>
    UnspecifiedError = 0x1F,

    /// <summary>Unsupported LMP Parameter Value / Unsupported LL Parameter Value.</summary>
    UnsupportedLlParameterValue = 0x20,

    /// <summary>Role Change Not Allowed.</summary>
    RoleChangeNotAllowed = 0x21,

    /// <summary>LMP Response Timeout / LL Response Timeout.</summary>
    LlResponseTimeout = 0x22,

    /// <summary>LMP Error Transaction Collision / LL Procedure Collision.</summary>
    LlProcedureCollision = 0x23,

    /// <summary>LMP PDU Not Allowed.</summary>
    LmpPduNotAllowed = 0x24,

    /// <summary>Encryption Mode Not Acceptable.</summary>
    EncryptionModeNotAcceptable = 0x25,

    /// <summary>Link Key cannot be Changed.</summary>
    LinkKeyCannotBeChanged = 0x26,

    /// <summary>Requested QoS Not Supported.</summary>
    RequestedQosNotSupported = 0x27,

    /// <summary>Instant Passed.</summary>
    InstantPassed = 0x28,

    /// <summary>Pairing With Unit Key Not Supported.</summary>
    PairingWithUnitKeyNotSupported = 0x29,

    /// <summary>Different Transaction Collision.</summary>
    DifferentTransactionCollision = 0x2A,

    /// <summary>QoS Unacceptable Parameter.</summary>
    QosUnacceptableParameter = 0x2C,

    /// <summary>QoS Rejected.</summary>
    QosRejected = 0x2D,

    /// <summary>Channel Classification Not Supported.</summary>
    ChannelClassificationNotSupported = 0x2E,

    /// <summary>Insufficient Security.</summary>
    InsufficientSecurity = 0x2F,

    /// <summary>Parameter Out Of Mandatory Range.</summary>
    ParameterOutOfMandatoryRange = 0x30,

    /// <summary>Role Switch Pending.</summary>
    RoleSwitchPending = 0x32,

    /// <summary>Reserved Slot Violation.</summary>
    ReservedSlotViolation = 0x34,

    /// <summary>Role Switch Failed.</summary>
    RoleSwitchFailed = 0x35,

    /// <summary>Extended Inquiry Response Too Large.</summary>
    ExtendedInquiryResponseTooLarge = 0x36,

    /// <summary>Secure Simple Pairing Not Supported By Host.</summary>
    SecureSimplePairingNotSupportedByHost = 0x37,

    /// <summary>Host Busy - Pairing.</summary>
    HostBusyPairing = 0x38,

    /// <summary>Connection Rejected due to No Suitable Channel Found.</summary>
    ConnectionRejectedNoSuitableChannel = 0x39,

    /// <summary>Controller Busy.</summary>
    ControllerBusy = 0x3A,

    /// <summary>Unacceptable Connection Parameters.</summary>
    UnacceptableConnectionParameters = 0x3B,

    /// <summary>Advertising Timeout.</summary>
    AdvertisingTimeout = 0x3C,

    /// <summary>Connection Terminated due to MIC Failure.</summary>
    ConnectionTerminatedMicFailure = 0x3D,

    /// <summary>Connection Failed to be Established / Synchronization Timeout.</summary>
    ConnectionFailedToBeEstablished = 0x3E,

    /// <summary>Coarse Clock Adjustment Rejected but Will Try to Adjust Using Clock Dragging.</summary>
    CoarseClockAdjustmentRejected = 0x40,

    /// <summary>Type0 Submap Not Defined.</summary>
    Type0SubmapNotDefined = 0x41,

    /// <summary>Unknown Advertising Identifier.</summary>
    UnknownAdvertisingIdentifier = 0x42,

    /// <summary>Limit Reached.</summary>
    LimitReached = 0x43,

    /// <summary>Operation Cancelled by Host.</summary>
    OperationCancelledByHost = 0x44,

    /// <summary>Packet Too Long.</summary>
    PacketTooLong = 0x45,

    /// <summary>Too Late.</summary>
    TooLate = 0x46,

    /// <summary>Too Early.</summary>
    TooEarly = 0x47,

    /// <summary>Insufficient Channels.</summary>
    InsufficientChannels = 0x48,
}
