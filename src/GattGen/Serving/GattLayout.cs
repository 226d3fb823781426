// Which values of a service with optional characteristics are registered.
using System;
using System.Collections.Generic;

namespace GattGen;

/// <summary>
/// What an object registers of a service with optional characteristics, and how the numbers of values in the whole table (ordinals) and in
/// the registered one (indexes) go together. Generated code makes one for each registration; applications do not need it.
/// </summary>
public sealed class GattLayout
{
    private readonly int[] _indexes;        // by ordinal; -1 for a value that is left out
    private readonly int[] _ordinals;       // by index

    /// <summary>The layout of a table from which some characteristics are left out.</summary>
    /// <param name="whole">The whole table.</param>
    /// <param name="present">For each characteristic whether it is registered.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There are more or fewer answers than characteristics.</exception>
    public GattLayout(GattServiceDefinition whole, params bool[] present)
    {
        if (whole is null)
            throw new ArgumentNullException(nameof(whole));
        if (present is null)
            throw new ArgumentNullException(nameof(present));
        if (present.Length != whole.Characteristics.Count)
            throw new ArgumentException("Each characteristic needs an answer.", nameof(present));
        var characteristics = new List<GattCharacteristicDefinition>(present.Length);
        var ordinals = new List<int>(whole.ValueCount);
        _indexes = new int[whole.ValueCount];
        var ordinal = 0;
        for (var i = 0; i < present.Length; i++)
        {
            var characteristic = whole.Characteristics[i];
            if (present[i])
                characteristics.Add(characteristic);
            for (var end = ordinal + 1 + characteristic.Descriptors.Count; ordinal < end; ordinal++)
            {
                _indexes[ordinal] = present[i] ? ordinals.Count : -1;
                if (present[i])
                    ordinals.Add(ordinal);
            }
        }

        _ordinals = ordinals.ToArray();
        Definition = characteristics.Count == present.Length
            ? whole
            : new GattServiceDefinition(whole.Uuid, characteristics.ToArray()) { Kind = whole.Kind, Handle = whole.Handle, Includes = whole.Includes };
    }

    /// <summary>The table that is registered.</summary>
    public GattServiceDefinition Definition { get; }

    /// <summary>Where a value stands in the registered table.</summary>
    /// <param name="ordinal">Where it stands in the whole one.</param>
    /// <returns>The index, or -1 when the value is left out.</returns>
    public int Index(int ordinal) => _indexes[ordinal];

    /// <summary>Where a value stands in the whole table.</summary>
    /// <param name="index">Where it stands in the registered one.</param>
    public int Ordinal(int index) => _ordinals[index];
}
