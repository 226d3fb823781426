// Stories of two devices that pair, remember each other and are switched off in between, told with the asynchronous layer alone.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Air;
using GattGen.Hci;
using GattGen.Host;

namespace GattGen.Transports.Tests;

public sealed class BondedStoriesTests : IDisposable
{
    private static readonly BleUuid ServiceType = 0xA000;
    private static readonly BleUuid ValueType = 0xA001;

    private readonly string _folder = Directory.CreateTempSubdirectory("gattgen").FullName;
    private readonly Simulation _simulation = new(seed: 9);
    private HostBle _device = null!;
    private HostBle _phone = null!;
    private ushort _handle;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Both_users_confirm_the_same_number_and_the_link_is_authenticated()
    {
        Start(IoCapability.DisplayYesNo, IoCapability.DisplayYesNo);
        var (one, other) = (new Person(), new Person());
        _device.PairingInteraction = other;
        var security = Pair(new PairOptions { Interaction = one, RequireAuthentication = true });
        Assert.Equal(new BleLinkSecurity(true, true, true, true, 16), security);
        Assert.NotNull(one.Confirmed);
        Assert.Equal(one.Confirmed, other.Confirmed);
    }

    [Fact]
    public void One_user_reads_the_passkey_and_the_other_enters_it()
    {
        Start(IoCapability.DisplayOnly, IoCapability.KeyboardOnly);
        var shows = new Person();
        _device.PairingInteraction = shows;
        var security = Pair(new PairOptions { Interaction = new Person { Enter = () => shows.Shown } });
        Assert.True(security.IsAuthenticated);
    }

    [Fact]
    public void A_wrong_passkey_ends_the_pairing_with_its_reason()
    {
        Start(IoCapability.DisplayOnly, IoCapability.KeyboardOnly);
        var shows = new Person();
        _device.PairingInteraction = shows;
        var problem = PairingFails(new PairOptions { Interaction = new Person { Enter = () => (shows.Shown + 1) % 1_000_000 } });
        Assert.Equal((BleError.InputOutput, BleStatus.Pairing + 0x04), (problem.Error, problem.Status));     // Confirm Value Failed
    }

    [Fact]
    public void A_user_who_declines_ends_the_pairing_at_once()
    {
        Start(IoCapability.DisplayYesNo, IoCapability.DisplayYesNo);
        _device.PairingInteraction = new Person { Accepts = false };
        var before = _simulation.Now;
        var problem = PairingFails(new PairOptions { Interaction = new Person() });
        Assert.Equal(BleStatus.Pairing + 0x0C, problem.Status);     // Numeric Comparison Failed
        Assert.True(_simulation.Now - before < TimeSpan.FromSeconds(10));
        Assert.Empty(_phone.GetBonds());
        Assert.Empty(_device.GetBonds());
    }

    [Fact]
    public void A_user_who_has_nothing_to_enter_ends_the_pairing_at_once()
    {
        Start(IoCapability.DisplayOnly, IoCapability.KeyboardOnly);
        _device.PairingInteraction = new Person();
        var before = _simulation.Now;
        var problem = PairingFails(new PairOptions { Interaction = new Person { Enter = () => null } });
        Assert.Equal(BleStatus.Pairing + 0x01, problem.Status);     // Passkey Entry Failed
        Assert.True(_simulation.Now - before < TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void After_a_restart_the_link_is_encrypted_by_itself_and_the_subscription_is_still_there(bool deviceRestarts, bool phoneRestarts)
    {
        Start();
        Run(async () =>
        {
            await using var link = await ConnectAsync();
            Assert.True((await link.PairAsync()).IsBonded);
            var remote = (await link.FindServiceAsync(ServiceType))!.Require(ValueType);
            var subscription = await remote.SubscribeAsync();
            Assert.Equal(1, await new Peripheral(_device).Characteristic(_handle).NotifyAllAsync(new byte[] { 1 }));

            // One of them vanishes: nobody takes the subscription back.
            await (deviceRestarts ? _device : _phone).DisposeAsync();
            await link.WaitForDisconnectionAsync();
            await subscription.DisposeAsync();
        });
        if (phoneRestarts)
            StartPhone();
        if (deviceRestarts)
            StartDevice(fresh: false);
        else
            _simulation.RunFor(TimeSpan.FromSeconds(10));       // it learns by its supervision timeout
        Run(async () =>
        {
            await using var link = await ConnectAsync();
            await link.WaitForEncryptionAsync();
            Assert.Equal(new BleLinkSecurity(true, false, true, true, 16), link.Security);
            Assert.Equal([1, 2, 3], await (await link.FindServiceAsync(ServiceType))!.Require(ValueType).ReadAsync());
            Assert.Equal(_phone.Config.Mac, Assert.Single(new Peripheral(_device).Characteristic(_handle).Subscribers).Peer);
        });
    }

    [Fact]
    public void A_device_that_has_lost_the_key_is_told_apart_and_nothing_goes_in_plain_text()
    {
        Start();
        Pair(null);
        Assert.True(_device.RemoveBond(_phone.Config.Mac));
        Run(async () =>
        {
            await using var link = await ConnectAsync();
            var problem = await Assert.ThrowsAsync<BleException>(async () => await link.PairAsync());
            Assert.Equal(BleStatus.Controller + 0x06, problem.Status);      // PIN or Key Missing
            Assert.False(link.Security.IsEncrypted);
            Assert.Single(_phone.GetBonds());
            var remote = (await link.FindServiceAsync(ServiceType))!.Require(ValueType);
            Assert.Equal((int)AttError.InsufficientAuthentication, (await Assert.ThrowsAsync<BleException>(async () => await remote.ReadAsync())).Status);
        });
        Assert.True(_phone.RemoveBond(_device.Config.Mac));
        Assert.True(Pair(null).IsBonded);
    }

    [Fact]
    public void A_phone_that_has_lost_the_key_pairs_anew_and_the_device_keeps_one_bond()
    {
        Start();
        Pair(null);
        Assert.True(_phone.RemoveBond(_device.Config.Mac));
        Assert.True(Pair(null).IsBonded);
        Assert.Equal([_phone.Config.Mac], _device.GetBonds());
    }

    [Fact]
    public void A_weaker_pairing_does_not_take_the_place_of_a_bond()
    {
        Start(IoCapability.DisplayYesNo, IoCapability.DisplayYesNo);
        _device.PairingInteraction = new Person();
        Assert.True(Pair(new PairOptions { Interaction = new Person() }).IsAuthenticated);
        Assert.True(_phone.RemoveBond(_device.Config.Mac));
        _phone.Config.Io = IoCapability.NoInputNoOutput;        // now Just Works is all there is
        var problem = PairingFails(null);
        Assert.InRange(problem.Status, BleStatus.Pairing + 1, BleStatus.Pairing + 0xFF);
        Assert.Equal([_phone.Config.Mac], _device.GetBonds());
        Assert.Empty(_phone.GetBonds());
    }

    [Fact]
    public void Signed_writes_go_without_encryption_and_their_counter_outlives_restarts()
    {
        Start(phoneOptions: new HostOptions { EncryptBondedPeers = false });
        Pair(null);
        for (byte round = 0; round < 3; round++)
        {
            Run(async () =>
            {
                await using var link = await ConnectAsync();
                await using var writes = new Peripheral(_device).Characteristic(_handle).WritesAsync();
                Assert.False(link.Security.IsEncrypted);
                var remote = (await link.FindServiceAsync(ServiceType))!.Require(ValueType);
                await remote.WriteSignedAsync(new[] { round });
                await remote.WriteSignedAsync(new[] { (byte)(round + 10) });
                var written = writes.GetAsyncEnumerator();
                Assert.True(await written.MoveNextAsync());
                Assert.Equal([round], written.Current.Value);
                Assert.True(await written.MoveNextAsync());
                Assert.Equal([(byte)(round + 10)], written.Current.Value);
            });
            if (round == 0)
                StartPhone(new HostOptions { EncryptBondedPeers = false });
            else
                StartDevice(fresh: false);
        }
    }

    [Fact]
    public void A_listener_that_asks_for_encryption_refuses_a_plain_link_and_takes_it_once_it_has_paired()
    {
        Start();
        Run(async () =>
        {
            await using var listener = L2capListener.Start(_device, 0x80, new L2capListenerOptions { RequireEncryption = true });
            await using var link = await ConnectAsync();
            var problem = await Assert.ThrowsAsync<BleException>(async () => await link.OpenChannelAsync(0x80));
            Assert.Equal((BleError.InputOutput, 0x0005), (problem.Error, problem.Status));     // insufficient authentication: there is no key
            await link.PairAsync();
            var accepting = listener.AcceptAsync();
            await using var channel = await link.OpenChannelAsync(0x80);
            await using var accepted = await accepting;
            await channel.SendAsync(new byte[] { 7, 8 });
            var octets = new byte[10];
            Assert.Equal(2, await accepted.ReceiveAsync(octets));
            Assert.Equal([7, 8], octets[..2]);
        });
    }

    [Fact]
    public void An_indication_to_all_tells_the_outcome_for_each_link()
    {
        Start();
        Run(async () =>
        {
            await using var link = await ConnectAsync();
            await link.PairAsync();
            var remote = (await link.FindServiceAsync(ServiceType))!.Require(0xA002);
            await using var subscription = await remote.SubscribeAsync();
            var local = new Peripheral(_device).Characteristic((ushort)(_handle + 3));
            var delivery = Assert.Single(await local.IndicateAllAsync(new byte[] { 9 }));
            Assert.Null(delivery.Problem);
            Assert.Equal(_phone.Config.Mac, delivery.Link.Peer);
            var values = subscription.GetAsyncEnumerator();
            Assert.True(await values.MoveNextAsync());
            Assert.Equal([9], values.Current);
        });
    }

    private void Start(IoCapability device = IoCapability.NoInputNoOutput, IoCapability phone = IoCapability.NoInputNoOutput, HostOptions? phoneOptions = null)
    {
        StartDevice(fresh: true);
        StartPhone(phoneOptions);
        (_device.Config.Io, _phone.Config.Io) = (device, phone);
        _device.Config.Mitm = _phone.Config.Mitm = device != IoCapability.NoInputNoOutput;
    }

    // Each start is a new host, on a controller with the same address, with the same file.
    private void StartDevice(bool fresh)
    {
        if (!fresh)
            Close(_device);
        _device = Add(0x0000_0000_D001, "device", null);
        _handle = _device.GattsRegisterServices(new GattServiceDefinition(
            ServiceType,
            (ValueType, GattFlags.Read | GattFlags.ReadEncrypted | GattFlags.Notify | GattFlags.Write | GattFlags.AuthenticatedSignedWrite),
            (0xA002, GattFlags.Indicate)))[0][0];
        _device.GattsWrite(_handle, [1, 2, 3]);
    }

    private void StartPhone(HostOptions? options = null)
    {
        if (_phone is not null)
            Close(_phone);
        _phone = Add(0x0000_0000_F001, "phone", options);
    }

    private static void Close(HostBle radio) => radio.DisposeAsync().AsTask().GetAwaiter().GetResult();

    private HostBle Add(ulong address, string name, HostOptions? options)
    {
        var radio = _simulation.AddRadio(options, new ControllerOptions { PublicAddress = new HciAddress(address) });
        radio.UseBondStore(new FileBondStore(Path.Combine(_folder, name)));
        radio.Config.Bond = true;
        radio.Active = true;
        return radio;
    }

    private async Task<Link> ConnectAsync()
    {
        var accepting = new Peripheral(_device).AdvertiseAsync();
        var link = await new Central(_phone).ConnectAsync(_device.Config.Mac);
        await accepting;
        return link;
    }

    private BleLinkSecurity Pair(PairOptions? options)
    {
        BleLinkSecurity security = default;
        Run(async () =>
        {
            await using var link = await ConnectAsync();
            security = await link.PairAsync(options);
            await link.ExchangeMtuAsync();      // what was sent last, our keys, is there once this is answered
        });
        return security;
    }

    private BleException PairingFails(PairOptions? options)
    {
        BleException? problem = null;
        Run(async () =>
        {
            await using var link = await ConnectAsync();
            problem = await Assert.ThrowsAsync<BleException>(async () => await link.PairAsync(options));
            Assert.False(link.Security.IsEncrypted);
        });
        return problem!;
    }

    private void Run(Func<Task> story)
    {
        _simulation.Run(story, TimeSpan.FromMinutes(5));
        _simulation.RunFor(TimeSpan.FromSeconds(1));
    }

    private sealed class Person : PairingInteraction
    {
        public bool Accepts { get; init; } = true;

        public Func<int?>? Enter { get; init; }

        public int? Shown { get; private set; }

        public int? Confirmed { get; private set; }

        public override ValueTask DisplayPasskeyAsync(Link link, int passkey, CancellationToken cancel)
        {
            Shown = passkey;
            return default;
        }

        // The one who enters looks at the other device first.
        public override ValueTask<int?> EnterPasskeyAsync(Link link, CancellationToken cancel) => new(Enter?.Invoke());

        public override ValueTask<bool> ConfirmAsync(Link link, int number, CancellationToken cancel)
        {
            Confirmed = number;
            return new(Accepts);
        }
    }
}
