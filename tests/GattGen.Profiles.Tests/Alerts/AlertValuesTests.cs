// The values of the alert services: octets by hand from the field tables of the GATT Specification Supplement.
using System;
using System.Linq;
using GattGen.Profiles.Tests.Sensing;

namespace GattGen.Profiles.Tests.Alerts;

public class AlertValuesTests
{
    [Fact]
    public void Values_have_the_octets_of_the_specification_and_survive()
    {
        OctetsOf.Value(new TxPowerLevel(-4), "FC", static (value, octets) => value.Encode(octets), TxPowerLevel.TryDecode);
        OctetsOf.Value(SupportedAlertCategories.Of(AlertCategory.Call, AlertCategory.Email), "0A", static (value, octets) => value.Encode(octets), SupportedAlertCategories.TryDecode);
        OctetsOf.Value(SupportedAlertCategories.Of(AlertCategory.Call, AlertCategory.Email, AlertCategory.InstantMessage), "0A 02", static (value, octets) => value.Encode(octets), SupportedAlertCategories.TryDecode);
        OctetsOf.Value(new NewAlert(AlertCategory.Call, 1, "Al"), "03 01 41 6C", static (value, octets) => value.Encode(octets), NewAlert.TryDecode);
        OctetsOf.Value(new NewAlert(AlertCategory.Call, 1), "03 01", static (value, octets) => value.Encode(octets), NewAlert.TryDecode);
        OctetsOf.Value(new UnreadAlertStatus(AlertCategory.Email, 5), "01 05", static (value, octets) => value.Encode(octets), UnreadAlertStatus.TryDecode);
        OctetsOf.Value(new AlertCommand(AlertCommandId.NotifyNewAlertsNow, AlertCategory.All), "04 FF", static (value, octets) => value.Encode(octets), AlertCommand.TryDecode);
    }

    [Fact]
    public void What_does_not_fit_is_refused_with_the_name_of_the_field()
    {
        OctetsOf.Refused(new TxPowerLevel(21), "DecibelMilliwatts", static (value, octets) => value.Encode(octets));
        Assert.ThrowsAny<ArgumentException>(() => new NewAlert(AlertCategory.Call, 1, new string('x', 19)).Encode(new byte[64]));
    }

    [Fact]
    public void A_set_of_categories_knows_what_it_holds()
    {
        var set = SupportedAlertCategories.Of(AlertCategory.Call, AlertCategory.InstantMessage);
        Assert.True(set.Contains(AlertCategory.Call) && set.Contains(AlertCategory.InstantMessage) && set.Contains(AlertCategory.All));
        Assert.False(set.Contains(AlertCategory.Email) || default(SupportedAlertCategories).Contains(AlertCategory.All));
        Assert.Equal(new SupportedAlertCategories((AlertCategories)0xFF, (MoreAlertCategories)3), SupportedAlertCategories.Of(AlertCategory.All));
    }
}
