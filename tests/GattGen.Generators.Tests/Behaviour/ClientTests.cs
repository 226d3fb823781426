// The generated client: the same declaration from the other side, on a scripted host.
using System;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using GattGen.Tests.Asynchronous;

namespace GattGen.Generators.Tests.Behaviour;

public class ClientTests
{
    private readonly FakeHost _host = new();
    private readonly Link _link;

    public ClientTests() => _link = _host.Link();

    [Fact]
    public void Discovery_finds_the_service_and_its_characteristics()
    {
        var client = Outcome.Of(Discovered((0x2A37, 12, 0x10), (0x2A38, 15, 0x02), (0x2A39, 17, 0x08)));
        Assert.Equal(new BleUuid(0x180D), client.Service.Uuid);
        Assert.Equal(12, client.Measurement.Remote.ValueHandle);
        Assert.Equal(15, client.Location!.Remote.ValueHandle);
        Assert.Equal(17, client.ControlPoint.Remote.ValueHandle);
    }

    [Fact]
    public void An_optional_characteristic_that_the_server_lacks_is_null()
        => Assert.Null(Outcome.Of(Discovered((0x2A37, 12, 0x10), (0x2A39, 17, 0x08))).Location);

    [Fact]
    public void A_characteristic_that_must_be_there_is_missed_by_name()
    {
        var problem = Outcome.Fails(Discovered((0x2A37, 12, 0x10)), BleError.NoEntry);
        Assert.Contains("2a39", problem.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_service_that_the_server_lacks_is_missed_by_name_or_null()
    {
        var discovering = HeartRateService.Client.DiscoverAsync(_link);
        _host.Take(RequestKind.DiscoverServices).Done();
        _host.RunPosted();
        Assert.Contains("HeartRateService (0x180D)", Outcome.Fails(discovering, BleError.NoEntry).Message, StringComparison.Ordinal);

        var trying = HeartRateService.Client.TryDiscoverAsync(_link);
        _host.Take(RequestKind.DiscoverServices).Done();
        _host.RunPosted();
        Assert.Null(Outcome.Of(trying));
    }

    [Fact]
    public void Reading_decodes_the_value()
    {
        var client = Outcome.Of(Discovered((0x2A37, 12, 0x10), (0x2A38, 15, 0x02), (0x2A39, 17, 0x08)));
        var reading = client.Location!.ReadAsync();
        _host.Take(RequestKind.Read).Answer(2);
        _host.RunPosted();
        Assert.Equal(BodySensorLocation.Wrist, Outcome.Of(reading));
    }

    [Fact]
    public void Writing_encodes_the_value()
    {
        var client = Outcome.Of(Discovered((0x2A37, 12, 0x10), (0x2A39, 17, 0x08)));
        var writing = client.ControlPoint.WriteAsync(HeartRateControlPoint.ResetEnergyExpended);
        var request = _host.Take(RequestKind.Write);
        Assert.Equal((17, 1), (request.Handle, Assert.Single(request.Value)));
        request.Done();
        _host.RunPosted();
        Outcome.Succeeds(writing);
    }

    [Fact]
    public void What_the_server_notifies_is_enumerated_as_values()
    {
        var client = Outcome.Of(Discovered((0x2A37, 12, 0x10), (0x2A39, 17, 0x08)));
        var subscribing = client.Measurement.SubscribeAsync();
        _host.AnswerDescriptor();
        _host.AnswerConfiguration(1, 0);
        var measurements = Outcome.Of(subscribing).GetAsyncEnumerator();
        _host.Notify(1, 12, 0x06, 72);
        Assert.Equal(new HeartRateMeasurement(72, SensorContact.Detected), Outcome.Next(measurements));
    }

    [Fact]
    public void A_client_offers_exactly_what_the_flags_allow()
    {
        Assert.Equal(["SubscribeAsync"], Operations(typeof(HeartRateService.Client.MeasurementCharacteristic)));
        Assert.Equal(["ReadAsync"], Operations(typeof(HeartRateService.Client.LocationCharacteristic)));
        Assert.Equal(["WriteAsync"], Operations(typeof(HeartRateService.Client.ControlPointCharacteristic)));
        Assert.Equal(["WriteWithoutResponseAsync"], Operations(typeof(Streams.Client.ReceivedCharacteristic)));
        Assert.Equal(["ReadAsync", "SubscribeAsync", "WriteAsync"], Operations(typeof(EveryType.Client.TextCharacteristic)));

        static string[] Operations(Type type)
            => [.. type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(method => method.Name).Where(name => name.EndsWith("Async", StringComparison.Ordinal)).Order()];
    }

    private ValueTask<HeartRateService.Client> Discovered(params (int Uuid, ushort ValueHandle, byte Properties)[] characteristics)
    {
        var discovering = HeartRateService.Client.DiscoverAsync(_link);
        var services = _host.Take(RequestKind.DiscoverServices);
        services.Operation.OnService(10, 20, 0x180D);
        services.Done();
        _host.RunPosted();
        var request = _host.Take(RequestKind.DiscoverCharacteristics);
        foreach (var (uuid, handle, properties) in characteristics)
            request.Operation.OnCharacteristic((ushort)(handle + 1), handle, properties, uuid);
        request.Done();
        _host.RunPosted();
        return discovering;
    }
}
