// The Automation IO service, served and used.
using System;
using System.Linq;
using GattGen.Profiles.Tests.Sensing;

namespace GattGen.Profiles.Tests.AutomationIo;

public class AutomationIoServiceTests
{
    [Fact]
    public void Inputs_are_read_outputs_are_set_and_all_inputs_are_one_value()
    {
        var service = new AutomationIoService
        {
            DigitalInputCount = 5,
            DigitalInputs = Digitals.Of(DigitalState.Active, DigitalState.Inactive, DigitalState.Inactive, DigitalState.Inactive, DigitalState.Active),
            DigitalOutputCount = 2,
            DigitalOutputs = Digitals.Of(DigitalState.Active, DigitalState.Inactive),
            AnalogInput1 = 0x1234,
            AnalogOutput1 = 7,
            HasAggregate = true,
        };
        var written = 0;
        service.OutputWritten += () => written++;
        Served.Run(service, async served =>
        {
            var client = await AutomationIoService.Client.DiscoverAsync(served.Link);
            Assert.Equal(DigitalState.Active, (await client.DigitalInputs!.ReadAsync())[4]);
            Assert.Equal([5], (await Descriptor(client.DigitalInputs.Remote, 0x2909)).Select(octet => (int)octet));
            Assert.Equal(0x1234, (await client.AnalogInput1!.ReadAsync()).Steps);
            var (input, output) = (Assert.Single(client.FindAnalogs(outputs: false)), Assert.Single(client.FindAnalogs(outputs: true)));
            Assert.Equal(0x1234, (await input.ReadAsync()).Steps);
            Assert.Equal(TimeTriggerCondition.None, (await input.ReadTimeTriggerAsync()).Condition);
            Assert.Equal(ValueTriggerCondition.Changed, (await input.ReadValueTriggerAsync()).Condition);
            Assert.False(input.IsOutput);
            Assert.Single(client.FindDigitals(outputs: true));
            Assert.Equal(KnownOctets.Parse("01 01 34 12"), await client.Aggregate!.Remote.ReadAsync());

            await client.DigitalOutputs!.WriteAsync(Digitals.Of(DigitalState.TriState, DigitalState.Active));      // the first one stays
            Assert.Equal(Digitals.Of(DigitalState.Active, DigitalState.Active), await client.DigitalOutputs.ReadAsync());
            Assert.Equal((int)AttError.InvalidAttributeValueLength, await Served.RefusalAsync(() => client.DigitalOutputs.WriteAsync(Digitals.Of(new DigitalState[5]))));
            await output.WriteAsync(9);
            Assert.Equal(9, service.AnalogOutput1.Steps);
            Assert.Equal(2, written);

            await using var all = await client.Aggregate.SubscribeAsync();
            service.AnalogInput1 = 0x2345;
            Assert.Equal([0x2345], (await Served.TakeAsync(all, 1))[0].Analogs(5).Select(steps => (int)steps));
            Assert.Throws<ArgumentException>(() => service.DigitalInputs = Digitals.Of(DigitalState.Active));
        });
    }

    public static TheoryData<string, string, int[]> AnalogTriggers => new()
    {
        // What is measured once a second: 10, 20, 20, 30, 25, 5, 20.
        { "00", "00", [20, 30, 25, 5, 20] },                        // each change
        { "07", "00", [] },                                         // none
        { "01 19 00", "00", [30] },                                 // crosses 25; who stands on it has not crossed it
        { "01 18 00", "00", [30, 5] },                              // crosses 24
        { "02 19 00", "00", [25, 5] },                              // on 25
        { "03 0A 00", "00", [30, 5, 20] },                          // by more than 10 since it last counted
        { "05 0A 00 19 00", "00", [30, 5] },                        // below 10, or above 25
        { "06 0A 00 1E 00", "00", [20, 30, 25] },                   // on 10 or on 30
        { "00", "02 03 00 00", [20, 30, 20] },                      // no more often than each 3 s: the value at that time
        { "00", "03 02 00", [30, 5] },                              // every second change
        { "07", "01 04 00 00", [30, 20] },                          // every 4 s
    };

    [Theory]
    [MemberData(nameof(AnalogTriggers))]
    public void Clients_are_told_when_the_triggers_want_it(string value, string time, int[] told)
    {
        var service = new AutomationIoService { AnalogInput1 = 10 };
        Served.Run(service, async served =>
        {
            var client = await AutomationIoService.Client.DiscoverAsync(served.Link);
            var input = Assert.Single(client.FindAnalogs(outputs: false));
            Assert.True(ValueTrigger.TryDecode(KnownOctets.Parse(value), out var valueTrigger));
            Assert.True(TimeTrigger.TryDecode(KnownOctets.Parse(time), out var timeTrigger));
            await input.WriteValueTriggerAsync(valueTrigger);
            await input.WriteTimeTriggerAsync(timeTrigger);
            await using var values = await input.SubscribeAsync();
            foreach (var steps in new ushort[] { 10, 20, 20, 30, 25, 5, 20 })
            {
                service.AnalogInput1 = steps;
                await served.WaitAsync(1);
            }

            Assert.Equal(told, (await served.TakeForAsync(values, 1.5)).Select(each => (int)each.Steps));
        });
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void A_fixed_interval_is_kept_whether_the_value_changes_or_not(bool isSetBefore, bool changes)
    {
        var service = new AutomationIoService { AnalogInput1 = 1 };
        var interval = new TimeTrigger(TimeTriggerCondition.FixedInterval, 5);
        if (isSetBefore)
            service.AnalogInput1Signal.Time = interval;
        Served.Run(service, async served =>
        {
            var client = await AutomationIoService.Client.DiscoverAsync(served.Link);
            await using var values = await client.AnalogInput1!.SubscribeAsync();
            if (!isSetBefore)
                service.AnalogInput1Signal.Time = interval;
            for (var second = 0; second < 26; second++)
            {
                await served.WaitAsync(1);
                if (changes)
                    service.AnalogInput1 = (ushort)(100 + second);
            }

            var told = await served.TakeForAsync(values, 0.5);
            Assert.Equal(5, told.Length);
            Assert.Equal(changes ? 5 : 1, told.Distinct().Count());
        });
    }

    [Fact]
    public void A_fixed_interval_begins_anew_with_the_radio()
    {
        var service = new AutomationIoService { AnalogInput1 = 1 };
        service.AnalogInput1Signal.Time = new TimeTrigger(TimeTriggerCondition.FixedInterval, 5);
        Served.Run(service, async served =>
        {
            await served.WaitAsync(12);
            await served.RestartAsync(service);
            var client = await AutomationIoService.Client.DiscoverAsync(served.Link);
            await using var values = await client.AnalogInput1!.SubscribeAsync();
            Assert.Equal(3, (await served.TakeForAsync(values, 17)).Length);
        });
    }

    [Fact]
    public void On_another_radio_the_first_change_does_not_wait_for_what_was_sent_on_the_last_one()
    {
        var service = new AutomationIoService { AnalogInput1 = 1 };
        service.AnalogInput1Signal.Time = new TimeTrigger(TimeTriggerCondition.NoMoreOftenThan, 5);
        Served.Run(service, async served =>
        {
            await served.WaitAsync(60);
            service.AnalogInput1 = 2;
            service.AnalogInput1 = 3;
            served.Device.Active = false;
        });
        Served.Run(service, async served =>
        {
            var client = await AutomationIoService.Client.DiscoverAsync(served.Link);
            await using var values = await client.AnalogInput1!.SubscribeAsync();
            service.AnalogInput1 = 4;
            service.AnalogInput1 = 5;
            Assert.Equal([4, 5], (await served.TakeForAsync(values, 6)).Select(each => (int)each.Steps));
        });
    }

    [Fact]
    public void A_shorter_time_sends_the_change_that_the_longer_one_held_back()
    {
        var service = new AutomationIoService { AnalogInput1 = 1 };
        service.AnalogInput1Signal.Time = new TimeTrigger(TimeTriggerCondition.NoMoreOftenThan, 100);
        Served.Run(service, async served =>
        {
            var client = await AutomationIoService.Client.DiscoverAsync(served.Link);
            await using var values = await client.AnalogInput1!.SubscribeAsync();
            service.AnalogInput1 = 2;
            service.AnalogInput1 = 3;
            await served.WaitAsync(20);
            service.AnalogInput1Signal.Time = new TimeTrigger(TimeTriggerCondition.NoMoreOftenThan, 5);
            Assert.Equal([2, 3], (await served.TakeForAsync(values, 1)).Select(each => (int)each.Steps));
        });
    }

    [Fact]
    public void A_mask_selects_the_digital_inputs_that_count_and_what_a_signal_lacks_is_refused()
    {
        var service = new AutomationIoService { DigitalInputCount = 2, DigitalInputs = Digitals.Of(DigitalState.Inactive, DigitalState.Inactive), AnalogInput2 = 0 };
        Served.Run(service, async served =>
        {
            var client = await AutomationIoService.Client.DiscoverAsync(served.Link);
            var trigger = (await client.DigitalInputs!.Remote.FindDescriptorAsync(0x290A))!;
            var time = (await client.DigitalInputs.Remote.FindDescriptorAsync(0x290E))!;
            await trigger.WriteAsync(KnownOctets.Parse("04 0C"));       // the second one
            await using var values = await client.DigitalInputs.SubscribeAsync();
            service.DigitalInputs = Digitals.Of(DigitalState.Active, DigitalState.Inactive);
            service.DigitalInputs = Digitals.Of(DigitalState.Active, DigitalState.Active);
            Assert.Equal([Digitals.Of(DigitalState.Active, DigitalState.Active)], await served.TakeForAsync(values, 1));
            Assert.Equal(ValueTriggerCondition.Mask, service.DigitalInputsSignal.Value.Condition);

            Assert.Equal(AutomationIoService.TriggerConditionNotSupported, await Served.RefusalAsync(() => trigger.WriteAsync(KnownOctets.Parse("01 05 00"))));
            Assert.Equal(AutomationIoService.TriggerConditionNotSupported, await Served.RefusalAsync(() => trigger.WriteAsync(KnownOctets.Parse("08"))));
            Assert.Equal((int)AttError.InvalidAttributeValueLength, await Served.RefusalAsync(() => trigger.WriteAsync(KnownOctets.Parse("01 05"))));
            Assert.Equal(AutomationIoService.TriggerConditionNotSupported, await Served.RefusalAsync(() => time.WriteAsync(KnownOctets.Parse("04"))));
            Assert.Equal((int)AttError.InvalidAttributeValueLength, await Served.RefusalAsync(() => time.WriteAsync(KnownOctets.Parse("02 05"))));
            Assert.Throws<ArgumentException>(() => service.AnalogInput2Signal.Value = new ValueTrigger(ValueTriggerCondition.Mask));
            Assert.Throws<ArgumentException>(() => service.AnalogInput2Signal.Time = new TimeTrigger(TimeTriggerCondition.FixedInterval));
        });
    }

    private static async System.Threading.Tasks.Task<byte[]> Descriptor(RemoteCharacteristic characteristic, int uuid)
        => await (await characteristic.FindDescriptorAsync(uuid))!.ReadAsync();
}
