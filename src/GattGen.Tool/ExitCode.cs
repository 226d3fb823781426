// How the command ends.
namespace GattGen.Tool;

/// <summary>The exit codes of <c>gattgen</c>.</summary>
public static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Success = 0;

    /// <summary>The command line is wrong.</summary>
    public const int WrongUsage = 1;

    /// <summary>The assembly cannot be read, or it has no such manifest.</summary>
    public const int NoManifest = 2;

    /// <summary>The output cannot be written.</summary>
    public const int CannotWrite = 3;
}
