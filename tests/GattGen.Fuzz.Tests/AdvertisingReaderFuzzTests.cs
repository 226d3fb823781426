// Advertising data of anybody (Core Vol 3, Part C, 11).
using System;

namespace GattGen.Fuzz.Tests;

public class AdvertisingReaderFuzzTests
{
    [Fact]
    public void Whatever_the_data_the_reader_comes_to_their_end_and_all_questions_are_answered()
        => FuzzRun.Parser(
            data =>
            {
                var reader = new AdvertisingReader(data);
                var octets = 0;
                var structures = 0;
                foreach (var (_, content) in reader)
                {
                    structures++;
                    octets += 2 + content.Length;
                }

                Check.That(octets >= 0 && octets <= data.Length);
                if (!reader.IsMalformed && octets < data.Length)
                    Check.That(data[octets] == 0);      // a length of 0 ends the data early
                Check.That(structures <= data.Length / 2);
                reader.TryGetFlags(out _);
                reader.TryGetName(out var name, out _);
                Check.That(name.Length <= data.Length);
                reader.TryGetAppearance(out _);
                reader.TryGetTxPower(out _);
                reader.ContainsService(0x180D);
                reader.TryGetManufacturerData(out _, out var manufacturer);
                reader.TryGetManufacturerData(0x004D, out manufacturer);
                reader.TryGetServiceData(0x180F, out var service);
                Check.That(manufacturer.Length + service.Length <= 2 * data.Length);
            },
            Seeds.AdvertisingData,
            300,
            allocatedPerInput: 700);    // the name
}
