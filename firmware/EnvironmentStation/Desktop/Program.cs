// The station on a simulated board, read by a central in the same process.
using System;
using System.Threading;
using System.Threading.Tasks;
using EnvironmentStation;
using GattGen;
using GattGen.Transports;
using SimulatedF7;

return await DesktopRun.MainAsync(args, "Runs a weather station on a simulated Meadow F7 and reads it over the air.", new MeadowApp(), UseAsync);

static async Task<string> UseAsync(SimulatedBoard board, TimeSpan duration, CancellationToken cancel)
{
    await using var phone = await BleRadio.OpenAsync("virtual:phone", cancel: cancel);
    phone.Active = true;
    var central = new Central(phone);
    await using var link = await central.ConnectAsync(await central.FindByNameAsync("GattGen Climate", cancel), cancel);
    var environment = await EnvironmentService.Client.DiscoverAsync(link, cancel);
    var readings = 0;
    var wasGreen = false;
    for (var until = DateTime.UtcNow + duration; DateTime.UtcNow < until; readings++)
    {
        await Task.Delay(500, cancel);
        wasGreen |= board.Colour == "#008000";
        Console.WriteLine(FormattableString.Invariant(
            $"{await environment.Temperature.ReadAsync(cancel) / 100.0:F2} °C, {await environment.Humidity.ReadAsync(cancel) / 100.0:F2} %, {await environment.Pressure.ReadAsync(cancel) / 10.0:F1} Pa; the light is {board.Colour}"));
    }

    await link.DisconnectAsync(cancel);
    Console.WriteLine(FormattableString.Invariant($"Read {readings} times."));
    return readings == 0 ? "Nothing was read." : wasGreen ? null : "The light did not show that somebody was connected.";
}
