// What a user of Meadow writes: C# 10, nothing switched on.
using System;
using System.Threading.Tasks;
using GattGen;

namespace MeadowApplication
{
    public enum SensorContact : byte
    {
        NotSupported = 0,
        NotDetected = 2,
        Detected = 3
    }

    [GattValue]
    public readonly partial record struct HeartRateMeasurement(
        [GattField(Wide = 0)] ushort BeatsPerMinute,
        [GattField(Bit = 1, Bits = 2)] SensorContact Contact,
        [GattField(When = 3)] ushort? EnergyExpended,
        [GattField(When = 4)] GattInlineArray<ushort> RRIntervals);

    [GattService(Assigned.Services.HeartRate)]
    public partial class HeartRateService
    {
        /// <summary>The current heart rate and what was measured with it.</summary>
        [GattCharacteristic(Assigned.Characteristics.HeartRateMeasurement, GattFlags.Notify)]
        private HeartRateMeasurement _measurement;

        [GattCharacteristic(Assigned.Characteristics.BodySensorLocation, GattFlags.Read), GattOptional]
        private byte _location;

        [GattCharacteristic(Assigned.Characteristics.HeartRateControlPoint, GattFlags.Write)]
        private byte _controlPoint;

        public int Resets { get; private set; }

        partial void OnControlPointWriting(byte value, GattWrite write)
        {
            if (value != 1)
                write.Reject(0x80);
        }

        partial void OnControlPointWritten(byte value) => Resets++;
    }

    [GattService("6E400001-B5A3-F393-E0A9-E50E24DCCA9E")]
    public partial class UartService
    {
        [GattCharacteristic("6E400002-B5A3-F393-E0A9-E50E24DCCA9E", GattFlags.Write | GattFlags.WriteNoResponse, Append = true)]
        private byte[] _received;

        [GattCharacteristic("6E400003-B5A3-F393-E0A9-E50E24DCCA9E", GattFlags.Notify)]
        private byte[] _sent;

        partial void OnReceivedWritten(ReadOnlySpan<byte> value) => Sent = value.ToArray();
    }

    [GattServer("Meadow HR", Appearance = Appearance.HeartRateSensor)]
    public partial class HeartRateMonitor
    {
        public HeartRateService HeartRate { get; } = new HeartRateService { Location = 1 };

        public UartService Uart { get; } = new UartService();
    }

    public class MeadowApp
    {
        private readonly HeartRateMonitor monitor = new HeartRateMonitor();

        public async Task Run(Ble ble)
        {
            await monitor.StartAsync(ble);
            Console.WriteLine(monitor.HandleMap);
            monitor.HeartRate.Measurement = new HeartRateMeasurement(72, SensorContact.Detected, null, new ushort[] { 812, 790 });
        }
    }
}
