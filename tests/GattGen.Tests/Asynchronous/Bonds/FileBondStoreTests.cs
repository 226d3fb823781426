// A file store finds the newest whole generation again, whatever was interrupted or damaged.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace GattGen.Tests.Asynchronous;

public class FileBondStoreTests
{
    private const string Path = "bonds";
    private static readonly byte[] Key = [1, 2, 3];

    [Fact]
    public void What_is_kept_is_there_when_the_store_is_opened_again()
    {
        var files = new Files();
        var store = new FileBondStore(Path, files);
        Assert.True(store.Set(BleSecretType.PeerKeys, Key, [7]));
        Assert.True(store.Set(BleSecretType.PeerKeys, [9], [8, 8]));
        Assert.True(store.Set(BleSecretType.OurIdentityKey, Key, []));
        Assert.True(store.Set(BleSecretType.PeerKeys, Key, [6]));
        Assert.True(store.Delete(BleSecretType.OurIdentityKey, Key));
        Assert.False(store.Delete(BleSecretType.OurIdentityKey, Key));
        var again = new FileBondStore(Path, files);
        Assert.Equal([6], again.Get(BleSecretType.PeerKeys, Key));
        Assert.Equal([6], again.GetAt(BleSecretType.PeerKeys, 0));
        Assert.Equal([8, 8], again.GetAt(BleSecretType.PeerKeys, 1));
        Assert.Null(again.GetAt(BleSecretType.PeerKeys, 2));
        Assert.Null(again.Get(BleSecretType.OurIdentityKey, Key));
        Assert.Equal((2, false), (again.Count, again.WasDamaged));
    }

    [Fact]
    public void A_file_cut_at_any_octet_or_with_any_octet_changed_falls_back_to_the_generation_before()
    {
        var files = new Files();
        var store = new FileBondStore(Path, files);
        store.Set(BleSecretType.PeerKeys, Key, [1]);
        store.Set(BleSecretType.PeerKeys, Key, [2]);
        var whole = files.Contents[Path];
        for (var length = 0; length < whole.Length; length++)
        {
            files.Contents[Path] = whole[..length];
            Check(new FileBondStore(Path, files));
            files.Contents[Path] = whole.ToArray();
            files.Contents[Path][length] ^= 0x10;
            Check(new FileBondStore(Path, files));
        }

        files.Contents[Path] = [.. whole, 0];
        Check(new FileBondStore(Path, files));

        static void Check(FileBondStore damaged)
        {
            Assert.Equal([1], damaged.Get(BleSecretType.PeerKeys, Key));
            Assert.True(damaged.WasDamaged);
        }
    }

    [Fact]
    public void After_a_damage_the_store_goes_on()
    {
        var files = new Files();
        var store = new FileBondStore(Path, files);
        store.Set(BleSecretType.PeerKeys, Key, [1]);
        store.Set(BleSecretType.PeerKeys, Key, [2]);
        files.Contents[Path] = [];
        Assert.True(new FileBondStore(Path, files).Set(BleSecretType.PeerKeys, Key, [3]));
        Assert.Equal([3], new FileBondStore(Path, files).Get(BleSecretType.PeerKeys, Key));
        files.Contents[Path] = [];
        Assert.Equal([1], new FileBondStore(Path, files).Get(BleSecretType.PeerKeys, Key));
        files.Contents.Keys.ToList().ForEach(name => files.Contents[name] = [1]);
        var empty = new FileBondStore(Path, files);
        Assert.Equal((0, true), (empty.Count, empty.WasDamaged));
        Assert.True(empty.Set(BleSecretType.PeerKeys, Key, [4]));
        Assert.Equal([4], new FileBondStore(Path, files).Get(BleSecretType.PeerKeys, Key));
    }

    [Fact]
    public void A_crash_at_any_step_leaves_the_value_before_or_the_one_after_and_what_was_promised_stays()
    {
        // Crash again and again, each time after one step or one octet more; every store that is opened goes on from where the last one fell.
        var crashes = 0;
        for (var budget = 0; budget < 600; budget++)
        {
            var files = new Files();
            var promised = 0;
            var next = 1;
            for (var round = 0; round < 4; round++)
            {
                files.Budget = round == 3 ? int.MaxValue : budget;
                try
                {
                    var store = new FileBondStore(Path, files);
                    var kept = store.Get(BleSecretType.PeerKeys, Key) is { } octets ? octets[0] : 0;
                    Assert.InRange(kept, promised, next - 1);
                    promised = kept;
                    for (var i = 0; i < 3; i++)
                    {
                        var value = next++;
                        Assert.True(store.Set(BleSecretType.PeerKeys, Key, [(byte)value, .. new byte[30]]));
                        promised = value;
                    }
                }
                catch (Files.CrashException)
                {
                    crashes++;
                }
            }
        }

        Assert.True(crashes > 500, "Only " + crashes + " crashes.");
    }

    [Fact]
    public void A_disk_that_is_full_changes_nothing_and_is_told()
    {
        var files = new Files();
        var store = new FileBondStore(Path, files);
        Assert.True(store.Set(BleSecretType.PeerKeys, Key, [1]));
        files.IsFull = true;
        Assert.False(store.Set(BleSecretType.PeerKeys, Key, [2]));
        Assert.False(store.Delete(BleSecretType.PeerKeys, Key));
        Assert.IsType<IOException>(store.LastProblem);
        Assert.Equal([1], store.Get(BleSecretType.PeerKeys, Key));
        Assert.True(store.Set(BleSecretType.PeerKeys, Key, [1]));       // nothing to write
        files.IsFull = false;
        Assert.True(store.Set(BleSecretType.PeerKeys, Key, [3]));
        Assert.Null(store.LastProblem);
    }

    [Fact]
    public void A_store_is_bounded()
    {
        var store = new FileBondStore(Path, new Files(), maxSecrets: 1);
        Assert.True(store.Set(BleSecretType.PeerKeys, Key, [1]));
        Assert.False(store.Set(BleSecretType.PeerKeys, [4], [1]));
        Assert.True(store.Set(BleSecretType.PeerKeys, Key, new byte[4096]));
        Assert.False(store.Set(BleSecretType.PeerKeys, Key, new byte[4097]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FileBondStore(Path, new Files(), 0));
        Assert.Throws<ArgumentException>(() => new FileBondStore(""));
    }

    [Fact]
    public void On_a_real_disk_the_file_is_for_its_owner_alone()
    {
        var directory = Directory.CreateTempSubdirectory("gattgen-bonds");
        try
        {
            var path = System.IO.Path.Combine(directory.FullName, "bonds.bin");
            Assert.True(new FileBondStore(path).Set(BleSecretType.PeerKeys, Key, [5]));
            Assert.True(new FileBondStore(path).Set(BleSecretType.PeerKeys, Key, [6]));
            Assert.True(new FileBondStore(path).Set(BleSecretType.PeerKeys, Key, [7]));
            Assert.Equal([7], new FileBondStore(path).Get(BleSecretType.PeerKeys, Key));
            Assert.Equal(["bonds.bin", "bonds.bin.previous"], directory.GetFiles().Select(file => file.Name).Order());
#if NET
            if (!OperatingSystem.IsWindows())
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
#endif
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    /// <summary>Files in memory that crash when their budget is used up: each step costs one, each octet written one.</summary>
    private sealed class Files : IBondFiles
    {
        public Dictionary<string, byte[]> Contents { get; } = [];

        public int Budget { get; set; } = int.MaxValue;

        public bool IsFull { get; set; }

        public byte[]? Read(string path) => Contents.TryGetValue(path, out var octets) ? octets.ToArray() : null;

        public void Write(string path, ReadOnlySpan<byte> octets)
        {
            Spend();
            Contents[path] = [];
            if (IsFull)
                throw new IOException("No space left on device");
            var written = Math.Min(octets.Length, Budget);
            Contents[path] = octets[..written].ToArray();
            Budget -= written;
            Spend();
        }

        public void Move(string path, string to)
        {
            Spend();
            Assert.False(Contents.ContainsKey(to), "There is a file of that name already.");
            Contents[to] = Contents[path];
            Contents.Remove(path);
        }

        public void Delete(string path)
        {
            Spend();
            Contents.Remove(path);
        }

        private void Spend()
        {
            if (Budget == 0)
                throw new CrashException();
            if (Budget != int.MaxValue)
                Budget--;
        }

        public sealed class CrashException : Exception;
    }
}
