// The choices of privacy.
namespace GattGen.Host;

public sealed partial record HostOptions
{
    /// <summary>
    /// How long a private address (<see cref="BleAddressMode.Rpa"/>, <see cref="BleAddressMode.Nrpa"/>) is used before another takes its place, in
    /// microseconds, 1 s..1 h (Core Vol 3, Part C, Appendix A: TGAP(private_addr_int), 15 minutes).
    /// </summary>
    public long PrivateAddressIntervalMicroseconds { get; init; } = 900_000_000;

    /// <summary>
    /// Whether the resolving list of the controller is used, where it has one. Otherwise, and for bonds that find no room in it, this host resolves the
    /// addresses of bonded peers itself.
    /// </summary>
    public bool UseResolvingList { get; init; } = true;

    private void ValidatePrivacy()
        => Check(PrivateAddressIntervalMicroseconds, 1_000_000, 3_600_000_000, nameof(PrivateAddressIntervalMicroseconds));
}
