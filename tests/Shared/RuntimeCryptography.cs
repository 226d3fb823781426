// The cryptography for the hosts of tests, whatever runtime runs them.
using GattGen.Crypto;
using GattGen.Host;

namespace GattGen.Tests.Shared;

/// <summary>Primitives with P-256: those of the framework, or of the library where the framework has none, as on Mono.</summary>
internal static class RuntimeCryptography
{
#if NETSTANDARD
    /// <summary>A back end.</summary>
    public static ICryptographicBackEnd Create() => new BouncyCastleBackEnd();

    /// <summary>Options whose cryptography has P-256, unless they name another one.</summary>
    public static HostOptions? Complete(HostOptions? options)
        => options?.Cryptography is null ? (options ?? new HostOptions()) with { Cryptography = Create() } : options;
#else
    /// <summary>A back end.</summary>
    public static ICryptographicBackEnd Create() => new SystemBackEnd();

    /// <summary>Options whose cryptography has P-256, unless they name another one.</summary>
    public static HostOptions? Complete(HostOptions? options) => options;
#endif
}
