// The codes of the Security Manager Protocol and the reasons of Pairing Failed (Core Vol 3, Part H, 3.3 and 3.5.5).
namespace GattGen.Host;

/// <summary>The first octet of a PDU (Core Vol 3, Part H, 3.3, Table 3.3).</summary>
internal enum SmpCode : byte
{
    PairingRequest = 0x01,
    PairingResponse = 0x02,
    PairingConfirm = 0x03,
    PairingRandom = 0x04,
    PairingFailed = 0x05,
    EncryptionInformation = 0x06,
    CentralIdentification = 0x07,
    IdentityInformation = 0x08,
    IdentityAddressInformation = 0x09,
    SigningInformation = 0x0A,
    SecurityRequest = 0x0B,
    PairingPublicKey = 0x0C,
    PairingDhKeyCheck = 0x0D,
    KeypressNotification = 0x0E,
}

/// <summary>Why a pairing failed (Core Vol 3, Part H, 3.5.5, Table 3.7).</summary>
internal enum PairingFailedReason : byte
{
    PasskeyEntryFailed = 0x01,
    OobNotAvailable = 0x02,
    AuthenticationRequirements = 0x03,
    ConfirmValueFailed = 0x04,
    PairingNotSupported = 0x05,
    EncryptionKeySize = 0x06,
    CommandNotSupported = 0x07,
    UnspecifiedReason = 0x08,
    RepeatedAttempts = 0x09,
    InvalidParameters = 0x0A,
    DhKeyCheckFailed = 0x0B,
    NumericComparisonFailed = 0x0C,
}
