// What a command gives back besides its status.
using System;
using GattGen.Hci;

namespace GattGen.Air;

/// <summary>The return parameters of a command, and what happens once its answer has been sent.</summary>
internal ref struct CommandAnswer
{
    /// <summary>The longest return parameters: Read Local Supported Commands.</summary>
    public const int MaximumLength = ReadLocalSupportedCommandsReturnParameters.ParameterLength;

    private readonly Span<byte> _buffer;

    public CommandAnswer(Span<byte> buffer) => _buffer = buffer;

    /// <summary>Octets of the return parameters; 0 when the command gave none.</summary>
    public int Length { get; private set; }

    /// <summary>What happens next, or null. It is a static method, so that nothing is allocated.</summary>
    public Action<VirtualController, ushort>? Next { get; private set; }

    /// <summary>The connection that it concerns.</summary>
    public ushort NextHandle { get; private set; }

    /// <summary>Sets the return parameters, the status among them.</summary>
    /// <returns>Success, so that a handler can return it.</returns>
    public HciError Return<T>(in T returnParameters)
        where T : struct, IHciReturnParameters
    {
        var writer = new SpanWriter(_buffer);
        T copy = returnParameters;
        copy.Write(ref writer);
        Length = writer.Position;
        return HciError.Success;
    }

    /// <summary>Lets something happen after the answer.</summary>
    /// <returns>Success, so that a handler can return it.</returns>
    public HciError Then(Action<VirtualController, ushort> next, ushort handle = 0)
    {
        Next = next;
        NextHandle = handle;
        return HciError.Success;
    }
}
