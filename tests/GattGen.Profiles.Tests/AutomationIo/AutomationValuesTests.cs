// The values of the Automation IO service: octets by hand from the field tables of the GATT Specification Supplement.
using System;
using System.Linq;

namespace GattGen.Profiles.Tests.AutomationIo;

public class AutomationValuesTests
{
    internal static KnownOctets[] FromTheSpecification =>
    [
        KnownOctets.Of(Digitals.Of(DigitalState.Active, DigitalState.Inactive, DigitalState.TriState, DigitalState.OutputState, DigitalState.Active), "E1 01"),
        KnownOctets.Of(default(Digitals), ""),
        KnownOctets.Of(new AnalogValue(0x1234), "34 12"),
        KnownOctets.Of(AutomationInputs.Of(Digitals.Of(DigitalState.Active), 0x1234), "01 34 12"),
        KnownOctets.Of(default(AutomationInputs), ""),
        KnownOctets.Of(new ValueTrigger(ValueTriggerCondition.CrossedBoundaries, 100, 200), "05 64 00 C8 00"),
        KnownOctets.Of(new ValueTrigger(ValueTriggerCondition.Mask, Mask: Digitals.Of(DigitalState.OutputState)), "04 03"),
        KnownOctets.Of(new ValueTrigger(ValueTriggerCondition.ChangedBy, 7), "03 07 00"),
        KnownOctets.Of(default(ValueTrigger), "00"),
        KnownOctets.Of(new TimeTrigger(TimeTriggerCondition.NoMoreOftenThan, 60), "02 3C 00 00"),
        KnownOctets.Of(new TimeTrigger(TimeTriggerCondition.EveryNthChange, 5), "03 05 00"),
        KnownOctets.Of(default(TimeTrigger), "00"),
    ];

    [Fact]
    public void Signals_are_changed_one_by_one()
    {
        var digitals = Digitals.Of(DigitalState.Active).With(4, DigitalState.TriState).With(0, DigitalState.Inactive);
        Assert.Equal(DigitalState.TriState, digitals[4]);
        Assert.Equal(DigitalState.Inactive, digitals[0]);
        Assert.Equal(DigitalState.Inactive, digitals[100]);
        Assert.Equal(2, digitals.Octets.Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => digitals.With(255, DigitalState.Active));
        Assert.Throws<ArgumentException>(() => Digitals.Of(new DigitalState[256]));
        Assert.Throws<ArgumentException>(() => new TimeTrigger(TimeTriggerCondition.FixedInterval, 1 << 24).Encode(new byte[4]));
    }

    [Fact]
    public void An_aggregate_is_taken_apart()
    {
        var all = AutomationInputs.Of(Digitals.Of(DigitalState.Active, DigitalState.TriState), 1, 0xFFFF);
        Assert.Equal(DigitalState.TriState, all.Digitals(2)[1]);
        Assert.Equal([1, 0xFFFF], all.Analogs(2));
    }
}
