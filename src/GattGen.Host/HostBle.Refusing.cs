// The second seam: the user does not want a pairing, or has nothing to enter.
namespace GattGen.Host;

public sealed partial class HostBle
{
    /// <inheritdoc/>
    bool IBleHost.RefusePairing(ushort connection)
    {
        EnterStack();
        try
        {
            RequireEventRoom();
            return FindConnection(connection)?.SecurityManager.Pairing.Decline() ?? false;
        }
        finally
        {
            ExitStack();
        }
    }
}
