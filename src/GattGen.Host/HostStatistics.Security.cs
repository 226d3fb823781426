// What was wrong with pairings, bonds and keys, counted.
namespace GattGen.Host;

public sealed partial class HostStatistics
{
    /// <summary>Secrets that the application gave back damaged, cut, from another pairing or of another version; they were not used.</summary>
    public long DamagedSecrets { get; internal set; }

    /// <summary>Secrets that the application did not keep (<see cref="BleEventCode.SetSecret"/> answered with 0), and records of clients that are longer than <see cref="HostOptions.MaxClientRecordOctets"/>.</summary>
    public long RefusedSecrets { get; internal set; }

    /// <summary>Pairings that were to be kept and are not: the table of bonds was full, the identity of the peer is not known or is that of a stronger bond, or a secret was refused.</summary>
    public long UnkeptBonds { get; internal set; }

    /// <summary>Pairings that were refused because a bond, or the key in use, is stronger than what they would have given.</summary>
    public long WeakerPairings { get; internal set; }

    /// <summary>Times when one side did not have the key that the other one asked it to use: no link was encrypted then.</summary>
    public long LostKeys { get; internal set; }

    /// <summary>Changes of encryption that nobody had asked for, or that took it away; the latter ended the link.</summary>
    public long UnexpectedEncryption { get; internal set; }
}
