// What a service keeps for each client.
namespace GattGen.Generators.Emitting;

internal sealed partial class ServiceEmitter
{
    private void EmitClientState()
    {
        if (_service.ClientState is not { } state)
            return;
        _code.Blank();
        _code.Line($"private global::GattGen.GattClientStates<{state}>? _clientStates;");
        _code.Blank();
        _code.Line("/// <summary>What is kept for a client while its link lives: made at the first use, and dropped when the link ends.</summary>");
        _code.Line("/// <param name=\"peer\">The client.</param>");
        _code.Line("/// <exception cref=\"global::GattGen.BleException\">Its link has ended, or the service is not registered.</exception>");
        _code.Open($"private {state} StateOf(in global::GattGen.GattPeer peer)");
        _code.Line("var states = _clientStates ?? throw new global::GattGen.BleException(global::GattGen.BleError.NotConnected, \"The service is not registered: it has no clients.\");");
        _code.Line("return states.Of(peer);");
        _code.Close();
    }

    // First of all: what follows may let a client in.
    private void EmitClientStateAttached()
    {
        if (_service.ClientState is not { } state)
            return;
        _code.Line($"_clientStates ??= new global::GattGen.GattClientStates<{state}>(_gatt, () => new {state}());");
        _code.Line("_clientStates.Start();");
    }
}
