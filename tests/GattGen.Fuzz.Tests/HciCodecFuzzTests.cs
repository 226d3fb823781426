// Every reader of commands, events and return parameters (Core Vol 4, Part E, 7): whatever the octets, it answers yes or no.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using GattGen.Hci;

namespace GattGen.Fuzz.Tests;

public class HciCodecFuzzTests
{
    private const int LongestParameters = 255;

    private delegate bool Reader<T>(ReadOnlySpan<byte> octets, out T value);

    [Fact]
    public void Every_reader_answers_yes_or_no_and_what_it_has_read_it_reads_again_from_what_it_writes()
    {
        var readers = Readers().ToArray();
        Assert.True(readers.Length > 50, $"Only {readers.Length} readers were found.");
        var lengths = Enumerable.Range(0, 70).Select(length => Enumerable.Range(1, length).Select(i => (byte)i).ToArray()).ToArray();
        foreach (var (name, target) in readers)
            FuzzRun.Parser(target, lengths, LongestParameters, allocatedPerInput: 1024, FuzzRun.Share(8), name);
    }

    [Fact]
    public void Advertising_reports_are_as_many_as_the_event_says_and_stay_inside_it()
        => FuzzRun.Parser(
            octets =>
            {
                if (!LeAdvertisingReportEvent.TryRead(octets, out var reports))
                    return;
                var count = 0;
                var data = 0;
                foreach (var report in reports)
                {
                    count++;
                    data += report.Data.Length;
                }

                Check.That(count == reports.Count);
                Check.That(2 + (10 * count) + data == octets.Length);
            },
            Seeds.Advertising,
            LongestParameters);

    [Fact]
    public void Directed_advertising_reports_are_as_many_as_the_event_says()
        => FuzzRun.Parser(
            octets =>
            {
                if (!LeDirectedAdvertisingReportEvent.TryRead(octets, out var reports))
                    return;
                var count = 0;
                var rssi = 0;
                foreach (var report in reports)
                {
                    count++;
                    rssi = report.Rssi;
                }

                Check.That(2 + (16 * count) == octets.Length);
                Check.That(rssi == (count == 0 ? 0 : (sbyte)octets[^1]));     // the last octet of a report
            },
            [[0x0B, 0x01, 0x01, 0x00, 1, 2, 3, 4, 5, 6, 0x01, 1, 2, 3, 4, 5, 0x46, 0xC0]],
            LongestParameters);

    [Fact]
    public void Completed_packets_are_four_octets_each()
        => FuzzRun.Parser(
            octets =>
            {
                if (!CompletedPacketsList.TryRead(octets, out var list))
                    return;
                var count = 0;
                var last = default(CompletedPackets);
                foreach (var entry in list)
                {
                    count++;
                    last = entry;
                }

                Check.That(1 + (4 * count) == octets.Length);
                if (count > 0)
                    Check.That(last.Count == (octets[^2] | (octets[^1] << 8)));
            },
            [[0x01, 0x40, 0x00, 0x01, 0x00], [0x02, 0x40, 0x00, 0x41, 0x00, 0x02, 0x00, 0xFF, 0xFF]],
            LongestParameters);

    [Fact]
    public void An_answer_to_a_command_has_what_is_left_of_the_event()
        => FuzzRun.Parser(
            octets =>
            {
                if (CommandCompleteEvent.TryRead(octets, out var answer))
                    Check.That(answer.ReturnParameters.Length == octets.Length - 3);
                else
                    Check.That(octets.Length < 3);
            },
            [[0x01, 0x03, 0x0C, 0x00]],
            LongestParameters);

    [Fact]
    public void Advertising_data_of_a_command_stays_within_31_octets()
        => FuzzRun.Parser(
            octets =>
            {
                if (LeSetAdvertisingDataCommand.TryRead(octets, out var data))
                    Check.That(data.Data.Length <= 31);
                if (LeSetScanResponseDataCommand.TryRead(octets, out var response))
                    Check.That(response.Data.Length <= 31);
            },
            [new byte[32], [31, .. Enumerable.Repeat((byte)1, 31)]],
            LongestParameters);

    [Fact]
    public void A_packet_is_one_kind_at_most_and_its_parts_are_inside_it()
        => FuzzRun.Parser(
            packet =>
            {
                var kinds = 0;
                if (HciCommandPacket.TryParse(packet, out _, out var parameters))
                {
                    kinds++;
                    Check.That(parameters.Length == packet.Length - 4);
                }

                if (HciEventPacket.TryParse(packet, out _, out parameters))
                {
                    kinds++;
                    Check.That(parameters.Length == packet.Length - 3);
                    HciEventPacket.TryReadSubevent(parameters, out _);
                }

                if (AclPacket.TryParse(packet, out var handle, out var boundary, out var data))
                {
                    kinds++;
                    Check.That(data.Length == packet.Length - 5);
                    Check.That(handle >= 0 && handle <= 0x0FFF);
                    Check.That((int)boundary >= 0 && (int)boundary <= 3);
                }

                Check.That(kinds >= 0 && kinds <= 1);
            },
            [.. Seeds.Packets, .. Corpus.All],
            300);

    // Every public TryRead(octets, out parameters) of a type with parameters. The others hold spans and have tests of their own.
    private static IEnumerable<(string Name, FuzzTarget Target)> Readers()
    {
        var make = typeof(HciCodecFuzzTests).GetMethod(nameof(Target), BindingFlags.NonPublic | BindingFlags.Static)!;
        foreach (var type in typeof(HciOpcode).Assembly.GetExportedTypes())
        {
            var method = type.GetMethod("TryRead", [typeof(ReadOnlySpan<byte>), type.MakeByRefType()]);
            if (method is not { IsStatic: true } || type.IsByRefLike || !typeof(IHciParameters).IsAssignableFrom(type))
                continue;
            yield return (type.Name, (FuzzTarget)make.MakeGenericMethod(type).Invoke(null, [method])!);
        }
    }

    private static FuzzTarget Target<T>(MethodInfo method)
        where T : struct, IHciParameters
    {
        var read = method.CreateDelegate<Reader<T>>();
        var written = new byte[LongestParameters];
        return octets =>
        {
            if (!read(octets, out var value))
                return;
            var writer = new SpanWriter(written);
            value.Write(ref writer);
            Check.That(writer.Position == value.ParameterLength);

            // Events of LE begin with their subevent code, which the reader checks and the writer writes.
            Check.That(read(writer.Written, out var again));
            // Structs compare in boxes: that is what is allocated.
            Check.That(value.Equals(again) || typeof(T) == typeof(ReadLocalSupportedCommandsReturnParameters));     // that one holds an array
        };
    }
}
