// Pairing, bonds and authorisation: the methods of the module API and of the second seam.
namespace GattGen.Host;

public sealed partial class HostBle
{
    /// <inheritdoc/>
    void IBleHost.StartPair(ushort connection, GattOperation operation) => throw new BleException(BleError.NotSupported);

    /// <inheritdoc/>
    bool IBleHost.TryGetSecurity(ushort connection, out BleLinkSecurity security)
    {
        EnterStack();
        try
        {
            security = FindConnection(connection)?.Security.Info ?? default;
            return FindConnection(connection) is not null;
        }
        finally
        {
            ExitStack();
        }
    }

    /// <inheritdoc/>
    BleAddress[] IBleHost.GetBonds() => System.Array.Empty<BleAddress>();

    /// <inheritdoc/>
    bool IBleHost.RemoveBond(BleAddress identity) => false;
}
