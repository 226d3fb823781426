// What the coprocessor of a simulated board makes of a definition.
using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using GattGen;
using Meadow.Gateways.Bluetooth;

namespace SimulatedF7;

public sealed partial class SimulatedBluetooth
{
    // Legacy advertising data (Core Vol 6, Part B, 2.3.1.1), less the flags and a header.
    private const int MaxAdvertisedName = 31 - 3 - 2;
    private const int ClientConfiguration = 0x2902;

    // What is announced but not permitted is refused.
    private static GattFlags Allowed(GattFlags announced, int permission)
    {
        if ((permission & (int)CharacteristicPermission.Read) == 0)
            announced &= ~GattFlags.Read;
        return (permission & (int)CharacteristicPermission.Write) == 0 ? announced & ~(GattFlags.Write | GattFlags.WriteNoResponse) : announced;
    }

    // A characteristic has one client configuration: a second one is no attribute (nobody has said so; it is what a host does).
    private static List<ServedDescriptor> DescriptorsOf(ServedCharacteristic characteristic)
    {
        var descriptors = new List<ServedDescriptor>();
        foreach (var descriptor in characteristic.Descriptors)
        {
            if (descriptor.Uuid != ClientConfiguration || !descriptors.Exists(each => each.Uuid == ClientConfiguration))
                descriptors.Add(descriptor);
        }

        return descriptors;
    }

    // Core Vol 3, Part B, 2.5.1.
    private static BleUuid Shortest(BleUuid uuid)
    {
        Span<byte> octets = stackalloc byte[16];
        if (uuid.CopyTo(octets) != 16)
            return uuid;
        var number = new BleUuid(octets[12] | (octets[13] << 8));
        return number.ToUuid128() == uuid ? number : uuid;
    }

    // What the coprocessor makes of the definition.
    private void Serve(ServedDefinition served)
    {
        var services = new List<GattServiceDefinition>();
        var attributes = new List<Func<Queue<ushort>, IEnumerable<ushort>>>();      // for each characteristic: takes its handles, and says what it answers
        var ends = new List<int>();                                                 // how many characteristics up to the end of each service
        foreach (var service in served.Services)
        {
            var characteristics = new List<GattCharacteristicDefinition>();
            foreach (var characteristic in service.Characteristics)
            {
                if (!Guid.TryParseExact(characteristic.Uuid, "D", out _))
                    continue;       // the form of a GUID only; nobody has checked it before
                var uuid = new BleUuid(characteristic.Uuid);
                var descriptors = DescriptorsOf(characteristic);
                characteristics.Add(new(
                    _options.ShortensUuids ? Shortest(uuid) : uuid,
                    Allowed((GattFlags)(characteristic.Properties & 0x3E), characteristic.Permission),
                    descriptors.ConvertAll(each => new GattDescriptorDefinition(each.Uuid, Allowed(GattFlags.Read | GattFlags.Write, each.Permission))).ToArray()));
                attributes.Add(handles => Prepare(characteristic, descriptors, handles));
            }

            services.Add(new(service.Uuid, characteristics.ToArray()));
            ends.Add(attributes.Count);
        }

        _air.Active = true;
        _air.GapAdvertiseStop();
        var registered = _air.GattsRegisterServices(services.ToArray());
        _shown.Clear();
        var answer = new List<ushort>();
        for (int i = 0, next = 0; i < registered.Length; i++)
        {
            answer.Add(0);      // of the service: nobody asks for it
            var handles = new Queue<ushort>(registered[i]);
            for (; next < ends[i]; next++)
                answer.AddRange(attributes[next](handles));
        }

        _answer = answer.GetRange(0, Math.Min(answer.Count, _options.ReplyBuffer / 2)).ToArray();
        _air.Config.GapName = served.DeviceName;
        var data = new AdvertisingData(stackalloc byte[31]);
        data.AddFlags();
        data.AddName(served.DeviceName, MaxAdvertisedName);
        _air.GapAdvertise(AdvertisingIntervalUs, data.ToArray());
    }

    private List<ushort> Prepare(ServedCharacteristic characteristic, List<ServedDescriptor> descriptors, Queue<ushort> handles)
    {
        var value = handles.Dequeue();
        SetRoom(value, characteristic.Length);
        var answer = new List<ushort> { (ushort)(value - 1), value };
        foreach (var descriptor in descriptors)
        {
            var handle = handles.Dequeue();
            answer.Add(handle);
            if (descriptor.Uuid == ClientConfiguration)
                continue;       // it is the host's, one for each client
            SetRoom(handle, descriptor.Length);
            var octets = new byte[sizeof(int)];
            BinaryPrimitives.WriteInt32LittleEndian(octets, descriptor.Value);
            _shown[handle] = octets.AsSpan(0, Math.Clamp(descriptor.Length, 0, octets.Length)).ToArray();
            _air.GattsWrite(handle, _shown[handle]);
        }

        return answer;
    }

    private void SetRoom(ushort handle, int octets) => _air.GattsSetBuffer(handle, Math.Min(_written.Length, Math.Max(1, octets)));
}
