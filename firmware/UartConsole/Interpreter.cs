// Commands and their answers.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Meadow;
using Meadow.Peripherals.Leds;

namespace UartConsole;

/// <summary>Takes octets as they come, makes lines of them, and answers each line.</summary>
internal sealed class Interpreter
{
    // A line that is longer is dropped whole.
    private const int MaxLine = 200;

    private readonly IRgbPwmLed _light;
    private readonly Action<string> _answer;
    private readonly DateTime _since = DateTime.UtcNow;
    private readonly List<byte> _line = new List<byte>();

    /// <summary>An interpreter.</summary>
    /// <param name="light">What <c>light</c> switches.</param>
    /// <param name="answer">Where answers go: lines without their end.</param>
    public Interpreter(IRgbPwmLed light, Action<string> answer)
    {
        _light = light;
        _answer = answer;
    }

    /// <summary>Takes what has come.</summary>
    public void Take(ReadOnlySpan<byte> octets)
    {
        foreach (var octet in octets)
        {
            if (octet is (byte)'\n' or (byte)'\r')
                EndLine();
            else if (_line.Count <= MaxLine)
                _line.Add(octet);
        }
    }

    private void EndLine()
    {
        var line = Encoding.UTF8.GetString(_line.ToArray());
        var isTooLong = _line.Count > MaxLine;
        _line.Clear();
        if (isTooLong)
            _answer("A line has at most " + MaxLine.ToString(CultureInfo.InvariantCulture) + " octets.");
        else if (line.Trim().Length > 0)
            _answer(Answer(line.Trim().Split(' ')));
    }

    private string Answer(string[] words) => words[0] switch
    {
        "help" => "help, echo TEXT, light red|green|blue|off, uptime, memory",
        "echo" => string.Join(" ", words.Skip(1)),
        "light" when words.Length == 2 => Light(words[1]),
        "light" => "light takes a colour: red, green, blue or off",
        "uptime" => (DateTime.UtcNow - _since).TotalSeconds.ToString("F0", CultureInfo.InvariantCulture) + " s",
        "memory" => GC.GetTotalMemory(false).ToString(CultureInfo.InvariantCulture) + " octets",
        _ => "'" + words[0] + "' is unknown: try help",
    };

    private string Light(string colour)
    {
        Color? shown = colour switch
        {
            "red" => Color.Red,
            "green" => Color.Green,
            "blue" => Color.Blue,
            "off" => new Color(0, 0, 0),
            _ => null,
        };
        if (shown is null)
            return "'" + colour + "' is no colour: red, green, blue or off";
        _light.SetColor(shown.Value);
        return "the light is " + colour;
    }
}
