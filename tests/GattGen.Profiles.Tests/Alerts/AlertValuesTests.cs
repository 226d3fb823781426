// The values of the alert services: octets by hand from the field tables of the GATT Specification Supplement.
using System;
using System.Linq;

namespace GattGen.Profiles.Tests.Alerts;

public class AlertValuesTests
{
    internal static KnownOctets[] FromTheSpecification =>
    [
        KnownOctets.Of(new TxPowerLevel(-4), "FC"),
        KnownOctets.Of(SupportedAlertCategories.Of(AlertCategory.Call, AlertCategory.Email), "0A"),
        KnownOctets.Of(SupportedAlertCategories.Of(AlertCategory.Call, AlertCategory.Email, AlertCategory.InstantMessage), "0A 02"),
        KnownOctets.Of(new NewAlert(AlertCategory.Call, 1, "Al"), "03 01 41 6C"),
        KnownOctets.Of(new NewAlert(AlertCategory.Call, 1), "03 01"),
        KnownOctets.Of(new UnreadAlertStatus(AlertCategory.Email, 5), "01 05"),
        KnownOctets.Of(new AlertCommand(AlertCommandId.NotifyNewAlertsNow, AlertCategory.All), "04 FF"),
        KnownOctets.Of(AlertCategory.InstantMessage, "09"),
        KnownOctets.Of(AlertCategory.All, "FF"),
        KnownOctets.Of(AlertLevel.Mild, "01"),
        KnownOctets.Of(AlertLevel.High, "02"),
        KnownOctets.Of(PhoneAlertStates.Ringer | PhoneAlertStates.Display, "05"),
        KnownOctets.Of(RingerSetting.Normal, "01"),
        KnownOctets.Of(RingerCommand.CancelSilentMode, "03"),
    ];

    [Fact]
    public void What_does_not_fit_is_refused_with_the_name_of_the_field()
    {
        KnownOctets.AreNone(new TxPowerLevel(21), "DecibelMilliwatts");
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
