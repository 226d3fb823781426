// A console that is two writers: what the command line itself has to say goes where the rest goes.
using System.CommandLine;
using System.CommandLine.IO;
using System.IO;

namespace GattGen.Tool;

internal sealed class WriterConsole(TextWriter output, TextWriter error) : IConsole
{
    public IStandardStreamWriter Out { get; } = StandardStreamWriter.Create(output);

    public bool IsOutputRedirected => true;

    public IStandardStreamWriter Error { get; } = StandardStreamWriter.Create(error);

    public bool IsErrorRedirected => true;

    public bool IsInputRedirected => true;
}
