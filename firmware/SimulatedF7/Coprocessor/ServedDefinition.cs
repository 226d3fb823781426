// A definition as the coprocessor understands it.
using System.Collections.Generic;

namespace SimulatedF7;

/// <summary>What the coprocessor serves.</summary>
internal sealed class ServedDefinition
{
    public string DeviceName { get; set; } = string.Empty;

    public int? Company { get; set; }

    public List<ServedService> Services { get; } = new();
}

/// <summary>A service.</summary>
internal sealed class ServedService
{
    public int Uuid { get; set; }

    public List<ServedCharacteristic> Characteristics { get; } = new();
}

/// <summary>A characteristic.</summary>
internal sealed class ServedCharacteristic
{
    public string Uuid { get; set; } = string.Empty;

    public int Permission { get; set; }

    public int Properties { get; set; }

    public int Length { get; set; }

    public List<ServedDescriptor> Descriptors { get; } = new();
}

/// <summary>A descriptor.</summary>
internal sealed class ServedDescriptor
{
    public int Uuid { get; set; }

    public int Permission { get; set; }

    public int Length { get; set; }

    public int Value { get; set; }
}
