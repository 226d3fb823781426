// A pin, as Meadow.Contracts declares it.
using Meadow.Gateways;
using Meadow.Hardware;

namespace Meadow.Hardware;

/// <summary>A pin.</summary>
public interface IPin
{
    /// <summary>Its name.</summary>
    string Name { get; }
}
