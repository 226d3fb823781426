// The value of Supported New Alert Category (0x2A47), Supported Unread Alert Category (0x2A48) and Alert Category ID Bit Mask (0x2A42).
namespace GattGen.Profiles;

/// <summary>A set of categories of alerts (GATT Specification Supplement, Alert Category ID Bit Mask).</summary>
/// <param name="First">The first eight categories.</param>
/// <param name="More">The others; null when they are not sent, which means none.</param>
[GattValue]
[CharacteristicValue(Assigned.Characteristics.AlertCategoryIDBitMask)]
[CharacteristicValue(Assigned.Characteristics.SupportedNewAlertCategory)]
[CharacteristicValue(Assigned.Characteristics.SupportedUnreadAlertCategory)]
public partial record struct SupportedAlertCategories(
    AlertCategories First,
    [GattField(IfLeft = true)] MoreAlertCategories? More = null)
{
    /// <summary>A set of some categories.</summary>
    /// <param name="categories">The categories; <see cref="AlertCategory.All"/> for all ten.</param>
    public static SupportedAlertCategories Of(params AlertCategory[] categories)
    {
        var bits = 0;
        foreach (var category in categories ?? System.Array.Empty<AlertCategory>())
            bits |= category == AlertCategory.All ? 0x3FF : 1 << (byte)category;
        return new((AlertCategories)(bits & 0xFF), bits > 0xFF ? (MoreAlertCategories)(bits >> 8) : null);
    }

    /// <summary>Whether a category is in the set.</summary>
    /// <param name="category">The category; <see cref="AlertCategory.All"/> asks whether there is any.</param>
    public readonly bool Contains(AlertCategory category)
    {
        var bits = (byte)First | ((byte)(More ?? MoreAlertCategories.None) << 8);
        return category == AlertCategory.All ? bits != 0 : (byte)category < 16 && (bits & (1 << (byte)category)) != 0;
    }
}
