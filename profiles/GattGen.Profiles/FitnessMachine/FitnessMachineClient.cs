// A client of a fitness machine, as long as its link lives.
namespace GattGen.Profiles;

/// <summary>Stands for the link of a client: the permission to control the machine ends with it.</summary>
internal sealed class FitnessMachineClient
{
    private volatile bool _isGone;

    /// <summary>Whether the link has ended.</summary>
    public bool IsGone
    {
        get => _isGone;
        set => _isGone = value;
    }
}
