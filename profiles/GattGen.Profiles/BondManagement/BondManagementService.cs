// The Bond Management service (Bluetooth SIG, Bond Management Service 1.0; Assigned Numbers: 0x181E).
using System;

namespace GattGen.Profiles;

/// <summary>Lets clients delete bonds of a device: their own, all, or those of others.</summary>
/// <remarks>
/// Set <see cref="Features"/> to what is allowed. Bonds are deleted from the store that the radio uses (<see cref="Ble.UseBondStore"/>); a link that uses a deleted bond
/// stays encrypted until it ends. Features that take an authorization code need <see cref="IsAuthorized"/>. Of a device with LE alone the operations for both transports do
/// what those for LE do, and those for BR/EDR fail. It needs a radio whose host runs here.
/// </remarks>
/// <example>
/// <code>
/// var bonds = new BondManagementService { Features = BondFeatures.DeleteOwn | BondFeatures.DeleteAll | BondFeatures.DeleteAllWithCode };
/// bonds.IsAuthorized = request => System.Text.Encoding.UTF8.GetString(request.AuthorizationCode.Span) == "1234";
/// // the other side
/// var client = await BondManagementService.Client.DiscoverAsync(link);
/// await client.ControlPoint.WriteAsync(new BondRequest(BondOperation.DeleteOwn));
/// </code>
/// </example>
[GattService(Assigned.Services.BondManagement)]
public partial class BondManagementService
{
    /// <summary>The error with which an operation that is not a feature is refused: Op Code Not Supported (Bond Management Service, 1.6).</summary>
    public const byte OperationNotSupported = 0x80;

    /// <summary>The error with which an operation that cannot be done is refused: Operation Failed (Bond Management Service, 1.6).</summary>
    public const byte OperationFailed = 0x81;

    private GattPeer _writer;

    /// <summary>What a client has asked for last. The link must be encrypted.</summary>
    [GattCharacteristic(Assigned.Characteristics.BondManagementControlPoint, GattFlags.Write | GattFlags.WriteEncrypted)]
    public partial BondRequest ControlPoint { get; }

    /// <summary>Which bonds clients may delete, and for what they need an authorization code.</summary>
    [GattCharacteristic(Assigned.Characteristics.BondManagementFeatures, GattFlags.Read, Octets = 3)]
    public partial BondFeatures Features { get; set; }

    /// <summary>Says whether the authorization code of a request is the right one. Null: none is. Asked on the executor of the stack; it must not wait.</summary>
    public Func<BondRequest, bool>? IsAuthorized { get; set; }

    /// <summary>A client has had bonds deleted. Raised on the executor of the stack.</summary>
    public event Action<BondOperation>? Deleted;

    partial void OnControlPointWriting(BondRequest value, GattWrite write)
    {
        // The features of operation n stand in the bits 2n - 2 and 2n - 1.
        var bit = 2 * ((int)value.Operation - 1);
        if (value.Operation is < BondOperation.DeleteOwnOnBoth or > BondOperation.DeleteOthers || ((uint)Features & (1u << bit)) == 0)
            write.Reject(OperationNotSupported);
        else if (((uint)Features & (2u << bit)) != 0 && IsAuthorized?.Invoke(value) != true)
            write.Reject(AttError.InsufficientAuthorization);
        else if (!CanDelete(value.Operation, write.Peer))
            write.Reject(OperationFailed);
        else
            _writer = write.Peer;
    }

    partial void OnControlPointWritten(BondRequest value)
    {
        var ble = _gatt.Ble!;
        foreach (var bond in ble.GetBonds())
        {
            var isOwn = bond == _writer.Address;
            if (IsOfOwn(value.Operation) ? isOwn : !IsOfOthers(value.Operation) || !isOwn)
                ble.RemoveBond(bond);
        }

        Deleted?.Invoke(value.Operation);
    }

    private static bool IsOfOwn(BondOperation operation) => operation <= BondOperation.DeleteOwn;

    private static bool IsOfOthers(BondOperation operation) => operation >= BondOperation.DeleteOthersOnBoth;

    private bool CanDelete(BondOperation operation, in GattPeer peer)
    {
        if (operation is BondOperation.DeleteOwnOnClassic or BondOperation.DeleteAllOnClassic or BondOperation.DeleteOthersOnClassic)
            return false;
        return !IsOfOwn(operation) || Array.IndexOf(_gatt.Ble!.GetBonds(), peer.Address) >= 0;
    }
}
