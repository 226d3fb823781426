// What a service says of its descriptors: the methods that store them, the hooks of those that clients write.
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GattGen.Generators.Model;
using GattGen.Generators.Parsing;

namespace GattGen.Generators.Emitting;

internal sealed partial class ServiceEmitter
{
    /// <summary>What clients write: values, and descriptors.</summary>
    private IEnumerable<Slot> Written()
        => _slots.Where(slot => slot.Descriptor is { } descriptor ? descriptor.CanWrite : slot.Characteristic.CanWrite);

    /// <summary>The index of the presentation format of a characteristic.</summary>
    private string FormatIndex(string characteristic)
    {
        var slot = _slots.FirstOrDefault(each => each.Characteristic.Name == characteristic && each.Descriptor?.Is(KnownDescriptors.PresentationFormat) == true);
        return slot is null ? "-1" : Index(slot);
    }

    private void EmitDescriptors(CharacteristicModel characteristic)
    {
        foreach (var slot in _slots)
        {
            if (slot.Descriptor is null || !ReferenceEquals(slot.Characteristic, characteristic))
                continue;
            var what = "the descriptor " + Uuids.Print(slot.Descriptor.Uuid) + " of " + characteristic.Name;
            if (slot.Descriptor.HasSetter)
            {
                _code.Blank();
                _code.Line($"/// <summary>Stores {what}. Nothing happens while the service is not registered.</summary>");
                _code.Line("/// <param name=\"value\">The value, 0..512 octets.</param>");
                _code.Open($"{characteristic.Accessibility} void Set{slot.HandleName}({Octet} value)");
                _code.Line($"var octets = global::GattGen.GattCodec.Check(value, 0, {WireTypes.Longest.ToString(CultureInfo.InvariantCulture)});");
                _code.Line("using (_gatt.Enter())");
                _code.Line($"    _gatt.Store({Index(slot)}, octets);");
                _code.Close();
            }

            if (!slot.Descriptor.CanWrite)
                continue;
            _code.Member($"/// <summary>A client wants to write {what}; nothing is stored yet, and <paramref name=\"write\"/> may refuse it.</summary>", $"partial void On{slot.HandleName}Writing({Octet} value, global::GattGen.GattWrite write);");
            _code.Member($"/// <summary>A client has written {what}; it is stored.</summary>", $"partial void On{slot.HandleName}Written({Octet} value);");
        }
    }

    private void EmitIncluded()
    {
        if (_service.Includes.Count == 0)
            return;
        _code.Blank();
        var included = _service.Includes.Select(include => include.IsOptional
            ? Names.Own(include.Property)
            : $"{Names.Own(include.Property)} ?? throw new global::System.InvalidOperationException({CodeWriter.Literal("The included service '" + include.Property + "' is null: set it, or put [GattOptional] on its property.")})");
        _code.Line("global::GattGen.IGattService?[] global::GattGen.IGattIncludingService.Included => new global::GattGen.IGattService?[] { " + string.Join(", ", included) + " };");
    }
}
