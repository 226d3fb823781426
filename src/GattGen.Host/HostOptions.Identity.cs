// Options are the same when they are the same object. Comparing and printing all of them is what a record adds, and boards would carry it.
using System.Runtime.CompilerServices;

namespace GattGen.Host;

public sealed partial record HostOptions
{
    /// <summary>Whether this is the same object.</summary>
    public bool Equals(HostOptions? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <inheritdoc/>
    public override string ToString() => nameof(HostOptions);
}
