// The console on a simulated board with a simulated module, used by a central in the same process.
using System;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GattGen;
using GattGen.Profiles;
using GattGen.Transports;
using SimulatedF7;
using UartConsole;

return await DesktopRun.MainAsync(args, "Runs a console on a simulated Meadow F7 with a Bluetooth module at a serial port, and uses it over the air.", new MeadowApp(), UseAsync);

static async Task<string> UseAsync(SimulatedBoard board, TimeSpan duration, CancellationToken cancel)
{
    await using var phone = await BleRadio.OpenAsync("virtual:phone", cancel: cancel);
    phone.Active = true;
    var central = new Central(phone);
    await using var link = await central.ConnectAsync(await central.FindByNameAsync("GattGen Console", cancel), cancel);
    await link.ExchangeMtuAsync(cancel);
    var uart = await NordicUartService.Client.DiscoverAsync(link, cancel);
    await using var answers = await uart.Tx.SubscribeAsync(cancel);
    await using var pieces = answers.GetAsyncEnumerator(cancel);
    var until = DateTime.UtcNow + duration;
    var asked = 0;
    do
    {
        foreach (var line in new[] { "help", "echo Hello over the air", "light green", "light purple", "dance" })
        {
            await uart.Rx.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), cancel);
            var answer = string.Empty;
            while (!answer.EndsWith('\n'))
            {
                if (!await pieces.MoveNextAsync())
                    return "The console has gone.";
                answer += Encoding.UTF8.GetString(pieces.Current);
            }

            if (asked++ < 5)
                Console.WriteLine("> " + line + "\n" + answer.TrimEnd());
            if (line.StartsWith("echo ", StringComparison.Ordinal) && answer != "Hello over the air\n")
                return "The console gave back something else: " + answer;
        }

        await Task.Delay(200, cancel);
    }
    while (DateTime.UtcNow < until);
    await link.DisconnectAsync(cancel);
    Console.WriteLine(FormattableString.Invariant($"{asked} lines were answered."));
    return board.Colour == "#008000" ? null : "The light is not green but " + board.Colour + ".";
}
