// The ranges of the options of GATT.
using System;

namespace GattGen.Host.Tests;

public class GattOptionsTests
{
    [Fact]
    public void Values_out_of_their_range_are_refused()
    {
        HostOptions[] wrong =
        [
            new() { MaxPreparedWrites = 0 }, new() { MaxPreparedWrites = 1025 }, new() { MaxPreparedOctets = 511 }, new() { MaxPreparedOctets = 65537 },
            new() { PreparedWriteTimeoutMicroseconds = 0 },
        ];
        foreach (var options in wrong)
            Assert.Throws<ArgumentOutOfRangeException>(options.Validate);
        HostOptions[] right = [new(), new() { MaxPreparedWrites = 1, MaxPreparedOctets = 512, Caching = false }, new() { MaxPreparedWrites = 1024, MaxPreparedOctets = 65536 }];
        foreach (var options in right)
            options.Validate();
    }
}
