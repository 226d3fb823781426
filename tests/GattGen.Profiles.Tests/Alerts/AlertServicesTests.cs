// The alert services, served and used.
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using GattGen.Profiles.Tests.Sensing;

namespace GattGen.Profiles.Tests.Alerts;

public class AlertServicesTests
{
    [Fact]
    public void An_immediate_alert_is_the_loudest_of_all_clients_and_ends_with_them()
    {
        var service = new ImmediateAlertService();
        var levels = new List<AlertLevel>();
        service.Changed += levels.Add;
        Served.Run(service, async served =>
        {
            var client = await ImmediateAlertService.Client.DiscoverAsync(served.Link);
            var other = await served.ConnectAsync(served.Add());
            var second = await ImmediateAlertService.Client.DiscoverAsync(other);
            await client.Level.WriteWithoutResponseAsync(AlertLevel.Mild);
            await client.Level.WriteWithoutResponseAsync((AlertLevel)3);        // ignored
            await served.WaitAsync(1);
            await second.Level.WriteWithoutResponseAsync(AlertLevel.High);
            await served.WaitAsync(1);
            await other.DisconnectAsync();
            await served.WaitAsync(1);
            Assert.Equal(AlertLevel.Mild, service.Current);
            await served.Link.DisconnectAsync();
            await served.WaitAsync(1);
            Assert.Equal([AlertLevel.Mild, AlertLevel.High, AlertLevel.Mild, AlertLevel.None], levels);
        });
    }

    [Fact]
    public void An_immediate_alert_is_silenced_by_the_user()
    {
        var service = new ImmediateAlertService();
        Served.Run(service, async served =>
        {
            var client = await ImmediateAlertService.Client.DiscoverAsync(served.Link);
            await client.Level.WriteWithoutResponseAsync(AlertLevel.High);
            await served.WaitAsync(1);
            Assert.Equal(AlertLevel.High, service.Current);
            service.Silence();
            Assert.Equal(AlertLevel.None, service.Current);
        });
    }

    [Fact]
    public void A_link_that_is_lost_alerts_until_the_client_is_back()
    {
        var service = new LinkLossService();
        var levels = new List<AlertLevel>();
        service.Changed += levels.Add;
        Served.Run(service, async served =>
        {
            var client = await LinkLossService.Client.DiscoverAsync(served.Link);
            Assert.Equal(AlertLevel.None, await client.Level.ReadAsync());
            await client.Level.WriteAsync(AlertLevel.High);
            Assert.Equal(AlertLevel.High, await client.Level.ReadAsync());
            Assert.Equal((int)AttError.OutOfRange, await Served.RefusalAsync(() => client.Level.WriteAsync((AlertLevel)3)));

            served.SetReach(false);
            await served.WaitAsync(30);
            Assert.Equal(AlertLevel.High, service.Current);
            Assert.Equal(served.Phone.Config.Mac, service.Lost);

            served.SetReach(true);
            await using var again = await served.ConnectAsync(served.Phone);
            await served.WaitAsync(1);
            Assert.Equal(AlertLevel.None, service.Current);
            Assert.Null(service.Lost);
            Assert.Equal([AlertLevel.High, AlertLevel.None], levels);
        });
    }

    [Fact]
    public void Of_several_lost_clients_the_highest_level_counts_until_each_is_back()
    {
        var service = new LinkLossService();
        var levels = new List<AlertLevel>();
        service.Changed += levels.Add;
        Served.Run(service, async served =>
        {
            var watch = served.Add();
            var second = await served.ConnectAsync(watch);
            await (await LinkLossService.Client.DiscoverAsync(served.Link)).Level.WriteAsync(AlertLevel.High);
            await (await LinkLossService.Client.DiscoverAsync(second)).Level.WriteAsync(AlertLevel.Mild);
            served.SetReach(false);
            await served.WaitAsync(30);
            served.SetReach(false, phone: 2);
            await served.WaitAsync(30);
            Assert.Equal((AlertLevel.High, served.Phone.Config.Mac), (service.Current, service.Lost));

            served.SetReach(true);
            await using var again = await served.ConnectAsync(served.Phone);
            await served.WaitAsync(1);
            Assert.Equal((AlertLevel.Mild, watch.Config.Mac), (service.Current, service.Lost));

            served.SetReach(true, phone: 2);
            await using var back = await served.ConnectAsync(watch);
            await served.WaitAsync(1);
            Assert.Null(service.Lost);
            Assert.Equal([AlertLevel.High, AlertLevel.Mild, AlertLevel.None], levels);
        });
    }

    [Fact]
    public void A_link_that_is_ended_on_purpose_alerts_nobody()
    {
        var service = new LinkLossService();
        Served.Run(service, async served =>
        {
            var client = await LinkLossService.Client.DiscoverAsync(served.Link);
            await client.Level.WriteAsync(AlertLevel.High);
            await served.Link.DisconnectAsync();
            await served.WaitAsync(10);
            Assert.Equal(AlertLevel.None, service.Current);
        });
    }

    [Fact]
    public void The_power_of_the_radio_is_read()
        => Served.Run(new TxPowerService { Level = new TxPowerLevel(-20) }, async served =>
            Assert.Equal(-20, (await (await TxPowerService.Client.DiscoverAsync(served.Link)).Level.ReadAsync()).DecibelMilliwatts));

    [Fact]
    public void A_watch_silences_a_phone()
    {
        var service = new PhoneAlertStatusService { Setting = RingerSetting.Normal };
        var muted = 0;
        var settings = new List<RingerSetting>();
        service.Muted += () => muted++;
        service.SettingChanged += settings.Add;
        Served.Run(service, async served =>
        {
            var client = await PhoneAlertStatusService.Client.DiscoverAsync(served.Link);
            await using var states = await client.Status.SubscribeAsync();
            service.Status = PhoneAlertStates.Ringer | PhoneAlertStates.Display;
            await client.ControlPoint.WriteWithoutResponseAsync(RingerCommand.MuteOnce);
            Assert.Equal([PhoneAlertStates.Ringer | PhoneAlertStates.Display, PhoneAlertStates.Display], await Served.TakeAsync(states, 2));
            Assert.Equal(RingerSetting.Normal, await client.Setting.ReadAsync());
            Assert.Equal(1, muted);

            await client.ControlPoint.WriteWithoutResponseAsync((RingerCommand)4);      // ignored
            await client.ControlPoint.WriteWithoutResponseAsync(RingerCommand.SilentMode);
            await client.ControlPoint.WriteWithoutResponseAsync(RingerCommand.SilentMode);
            Assert.Equal(RingerSetting.Silent, await client.Setting.ReadAsync());
            await client.ControlPoint.WriteWithoutResponseAsync(RingerCommand.CancelSilentMode);
            Assert.Equal(RingerSetting.Normal, await client.Setting.ReadAsync());
            Assert.Equal([RingerSetting.Silent, RingerSetting.Normal], settings);
        });
    }

    [Fact]
    public void Each_client_is_told_of_the_categories_that_it_has_enabled()
    {
        var service = new AlertNotificationService
        {
            SupportedNew = SupportedAlertCategories.Of(AlertCategory.Call, AlertCategory.Email),
            SupportedUnread = SupportedAlertCategories.Of(AlertCategory.Email),
        };
        Served.Run(service, async served =>
        {
            var client = await AlertNotificationService.Client.DiscoverAsync(served.Link);
            Assert.True((await client.SupportedNew.ReadAsync()).Contains(AlertCategory.Call));
            Assert.Equal(AlertNotificationService.CommandNotSupported, await Served.RefusalAsync(() => client.ControlPoint.WriteAsync(new AlertCommand((AlertCommandId)6, AlertCategory.Email))));
            Assert.Equal(AlertNotificationService.CommandNotSupported, await Served.RefusalAsync(() => client.ControlPoint.WriteAsync(new AlertCommand(AlertCommandId.EnableUnreadStatus, AlertCategory.Call))));

            await using var news = await client.New.SubscribeAsync();
            await using var unread = await client.Unread.SubscribeAsync();
            service.Alert(AlertCategory.Call, "Nobody");        // not enabled yet, but counted
            await client.ControlPoint.WriteAsync(new AlertCommand(AlertCommandId.EnableNewAlerts, AlertCategory.Call));
            service.Alert(AlertCategory.Call, "Grandma");
            service.Alert(AlertCategory.Email, "Not enabled");
            await client.ControlPoint.WriteAsync(new AlertCommand(AlertCommandId.NotifyNewAlertsNow, AlertCategory.Email));
            service.Seen(AlertCategory.Call);
            service.Alert(AlertCategory.Call);
            Assert.Equal(
                [new(AlertCategory.Call, 2, "Grandma"), new(AlertCategory.Email, 1, "Not enabled"), new(AlertCategory.Call, 1)],
                await Served.TakeAsync(news, 3));

            service.SetUnread(AlertCategory.Email, 3);
            await client.ControlPoint.WriteAsync(new AlertCommand(AlertCommandId.EnableUnreadStatus, AlertCategory.All));
            service.SetUnread(AlertCategory.Email, 300);
            await client.ControlPoint.WriteAsync(new AlertCommand(AlertCommandId.NotifyUnreadStatusNow, AlertCategory.All));
            service.Seen(AlertCategory.All);
            Assert.Equal([new(AlertCategory.Email, 255), new(AlertCategory.Email, 255), new(AlertCategory.Email, 0)], await Served.TakeAsync(unread, 3));

            await client.ControlPoint.WriteAsync(new AlertCommand(AlertCommandId.DisableNewAlerts, AlertCategory.All));
            service.Alert(AlertCategory.Call);
            await using var more = await client.New.SubscribeAsync();
            await client.ControlPoint.WriteAsync(new AlertCommand(AlertCommandId.NotifyNewAlertsNow, AlertCategory.Call));
            Assert.Equal([new(AlertCategory.Call, 1)], await Served.TakeAsync(more, 1));
            Assert.Throws<ArgumentException>(() => service.Alert(AlertCategory.News));
            Assert.Throws<ArgumentException>(() => service.SetUnread(AlertCategory.Call, 1));
        });
    }
}
