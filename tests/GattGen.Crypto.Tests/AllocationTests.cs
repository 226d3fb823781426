// In steady state, that is with keys that were used before, no function that needs no P-256 allocates.
using System;

namespace GattGen.Crypto.Tests;

public sealed class AllocationTests : IDisposable
{
    private readonly SystemBackEnd _backEnd = new();
    private readonly CryptographicToolbox _toolbox;
    private readonly byte[] _key = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
    private readonly byte[] _block = new byte[16];
    private readonly byte[] _address = new byte[6];
    private readonly byte[] _typedAddress = new byte[7];
    private readonly byte[] _coordinate = new byte[32];
    private readonly byte[] _message = new byte[100];
    private readonly byte[] _signature = new byte[12];
    private readonly byte[] _result = new byte[16];

    public AllocationTests() => _toolbox = new CryptographicToolbox(_backEnd);

    public void Dispose() => _backEnd.Dispose();

    [Fact]
    public void AES_does_not_allocate() => DoesNotAllocate(() => _toolbox.E(_key, _block, _result));

    [Fact]
    public void AES_CMAC_does_not_allocate() => DoesNotAllocate(() =>
    {
        var cmac = new AesCmac(_backEnd, _key);
        cmac.Append(_message);
        cmac.Append(_block);
        cmac.Finish(_result);
    });

    [Fact]
    public void Confirm_and_check_values_do_not_allocate() => DoesNotAllocate(() =>
    {
        _toolbox.C1(_key, _block, _typedAddress, _typedAddress, 0, _address, 1, _address, _result);
        _toolbox.S1(_key, _block, _block, _result);
        _toolbox.F4(_coordinate, _coordinate, _key, 0, _result);
        _toolbox.F6(_key, _block, _block, _block, [3, 0, 1], _typedAddress, _typedAddress, _result);
        _ = _toolbox.G2(_coordinate, _coordinate, _key, _block);
        _toolbox.H6(_key, 0x6C656272, _result);
        _toolbox.H7(_key, _block, _result);
    });

    [Fact]
    public void A_signed_write_does_not_allocate() => DoesNotAllocate(() =>
    {
        _toolbox.Sign(_key, _message, 7, _signature);
        Assert.True(_toolbox.VerifySignature(_key, _message, _signature, out _));
    });

    [Fact]
    public void A_database_hash_does_not_allocate() => DoesNotAllocate(() =>
    {
        var hash = new DatabaseHash(_backEnd);
        hash.Append(_message);
        hash.Finish(_result);
    });

    [Fact]
    public void Resolving_with_the_keys_of_sixteen_bonds_does_not_allocate()
    {
        var keys = new byte[SystemBackEnd.DefaultKeys][];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = [(byte)i, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
        byte[] address = [1, 2, 3, 4, 5, 0x46];
        DoesNotAllocate(() =>
        {
            foreach (var key in keys)
                _toolbox.Resolves(key, address);
        });
    }

    [Fact]
    public void A_new_key_allocates_its_expansion_so_the_measurement_measures()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        _toolbox.Forget(_key);
        _toolbox.E(_key, _block, _result);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before > 0);
    }

    private static void DoesNotAllocate(Action action) => Assert.Equal(0, Allocation.Of(action, times: 1000, warm: 100));
}
