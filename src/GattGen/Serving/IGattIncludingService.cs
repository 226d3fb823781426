// A declared service that includes others. The generator implements it explicitly; applications do not see it.
namespace GattGen;

/// <summary>A service that includes others (Core Vol 3, Part G, 3.2). What it includes is registered along with it, once, behind the services that were given.</summary>
public interface IGattIncludingService : IGattService
{
    /// <summary>The included services in the order of their declarations, in a new array; null for one that is optional and not there.</summary>
    /// <exception cref="System.InvalidOperationException">One that is not optional is null.</exception>
    IGattService?[] Included { get; }
}
