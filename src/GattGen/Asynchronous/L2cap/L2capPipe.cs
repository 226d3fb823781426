// A channel as two pipes. Not for netstandard2.1: the package that has pipes there brings spans and tasks of its own, which Mono takes for others.
#if NET
using System.IO;
using System.IO.Pipelines;

namespace GattGen;

public sealed partial class L2capChannel
{
    /// <summary>The channel as two pipes. Completing them leaves the channel open: close it afterwards. On netstandard2.1 there is <see cref="AsStream"/> only.</summary>
    public IDuplexPipe AsDuplexPipe() => new L2capPipe(AsStream());
}

/// <summary>The two pipes of a channel.</summary>
internal sealed class L2capPipe : IDuplexPipe
{
    public L2capPipe(Stream stream)
    {
        Input = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));
        Output = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
    }

    public PipeReader Input { get; }

    public PipeWriter Output { get; }
}
#endif
