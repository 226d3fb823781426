// A bus for sensors, as Meadow.Contracts declares it.
namespace Meadow.Hardware;

/// <summary>A bus for sensors.</summary>
public interface II2cBus
{
}
