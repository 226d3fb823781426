// Bringing a controller up (Core Vol 6, Part D, 2.1; the commands: Vol 4, Part E, 7.3, 7.4, 7.8).
using System;
using GattGen.Hci;

namespace GattGen.Host;

/// <summary>
/// The commands of the start-up, one after the other. Those that a controller may lack are sent only if it names them; of those, a
/// refusal means that it lacks the thing. A refusal of the others ends the start-up.
/// </summary>
internal sealed class StartSequence
{
    private readonly HostBle _host;
    private readonly CommandCompletion _answered;
    private Step _step;

    public StartSequence(HostBle host)
    {
        _host = host;
        _answered = OnAnswered;
    }

    private enum Step
    {
        Reset,
        Version,
        Commands,
        Features,
        Address,
        EventMask,
        EventMaskPage2,
        LeHostSupport,
        LeFeatures,
        LeEventMask,
        LeBufferSize,
        BufferSize,
        MaximumDataLength,
        SuggestedDataLength,
        DefaultPhy,
        ResolvingListSize,
        RandomAddress,
        Done,
    }

    private LocalController Controller => _host.Controller;

    public void Begin()
    {
        Controller.Reset();
        _host.AclBuffers.Reset(0, HciLimits.MinimumDataOctets);
        _step = Step.Reset;
        Send();
    }

    // Sends the command of the first step, from the present one on, that this controller needs.
    private void Send()
    {
        while (!TrySend())
            _step++;
    }

    private bool TrySend()
    {
        switch (_step)
        {
            case Step.Reset:
                return Send(HciOpcode.Reset);
            case Step.Version:
                return Send(HciOpcode.ReadLocalVersionInformation);
            case Step.Commands:
                return Send(HciOpcode.ReadLocalSupportedCommands);
            case Step.Features:
                return Has(HciOpcode.ReadLocalSupportedFeatures) && Send(HciOpcode.ReadLocalSupportedFeatures);
            case Step.Address:
                return Has(HciOpcode.ReadBdAddr) && Send(HciOpcode.ReadBdAddr);
            case Step.EventMask:
                return Send(new SetEventMaskCommand(
                    EventMask.DisconnectionComplete | EventMask.EncryptionChange | EventMask.HardwareError | EventMask.DataBufferOverflow
                    | EventMask.EncryptionKeyRefreshComplete | EventMask.LeMeta));
            case Step.EventMaskPage2:
                return Has(HciOpcode.SetEventMaskPage2) && Send(new SetEventMaskPage2Command(EventMaskPage2.None));
            case Step.LeHostSupport:
                // Only a controller that has BR/EDR, too, must be told that this host speaks LE.
                return (Controller.LmpFeatures & (LmpFeatures.BrEdrNotSupported | LmpFeatures.LeSupported)) == LmpFeatures.LeSupported
                    && Has(HciOpcode.WriteLeHostSupport) && Send(new WriteLeHostSupportCommand(true, 0));
            case Step.LeFeatures:
                return Send(HciOpcode.LeReadLocalSupportedFeatures);
            case Step.LeEventMask:
                return Send(new LeSetEventMaskCommand(EventsWanted()));
            case Step.LeBufferSize:
                return Send(HciOpcode.LeReadBufferSize);
            case Step.BufferSize:
                return _host.AclBuffers.Free == 0 && Send(HciOpcode.ReadBufferSize);
            case Step.MaximumDataLength:
                return _host.Options.DataLengthExtension && (Controller.LeFeatures & LeFeatures.DataPacketLengthExtension) != 0
                    && Has(HciOpcode.LeReadMaximumDataLength) && Send(HciOpcode.LeReadMaximumDataLength);
            case Step.SuggestedDataLength:
                return Controller.MaxTxOctets > HciLimits.MinimumDataOctets && Has(HciOpcode.LeWriteSuggestedDefaultDataLength)
                    && Send(new LeWriteSuggestedDefaultDataLengthCommand(Controller.MaxTxOctets, Controller.MaxTxTime));
            case Step.DefaultPhy:
                return _host.Options.Prefer2MPhy && Controller.CanSetPhy && Has(HciOpcode.LeSetDefaultPhy)
                    && Send(new LeSetDefaultPhyCommand(PhyPreferences.None, LePhys.Le1M | LePhys.Le2M, LePhys.Le1M | LePhys.Le2M));
            case Step.ResolvingListSize:
                return _host.Options.UseResolvingList && (Controller.LeFeatures & LeFeatures.LinkLayerPrivacy) != 0
                    && Has(HciOpcode.LeReadResolvingListSize) && Send(HciOpcode.LeReadResolvingListSize);
            case Step.RandomAddress:
                return _host.OwnAddress.Reset() && Send(new LeSetRandomAddressCommand(_host.OwnAddress.Static));
            default:
                _host.OnStarted();
                return true;
        }
    }

    private void OnAnswered(in CommandOutcome outcome)
    {
        if (outcome.IsLost)
        {
            _host.FailStart(BleError.TimedOut, 0, "The controller did not answer " + outcome.Opcode.ToString() + ".");
            return;
        }

        var mayLack = _step is Step.Version or Step.Features or Step.Address or Step.EventMaskPage2 or Step.LeHostSupport
            or Step.MaximumDataLength or Step.SuggestedDataLength or Step.DefaultPhy or Step.ResolvingListSize;
        if (outcome.Status == HciError.Success ? !TryTake(outcome) : !mayLack)
        {
            var text = outcome.Status == HciError.Success
                ? "The controller gave no proper answer to " + outcome.Opcode.ToString() + "."
                : "The controller refused " + outcome.Opcode.ToString() + ": " + outcome.Status.ToText() + ".";
            _host.FailStart(BleError.InputOutput, (int)outcome.Status, text);
            return;
        }

        _step++;
        Send();
    }

    private bool TryTake(in CommandOutcome outcome)
    {
        var octets = outcome.ReturnParameters;
        switch (_step)
        {
            case Step.Version:
                var hasVersion = ReadLocalVersionInformationReturnParameters.TryRead(octets, out var version);
                Controller.Version = version.HciVersion;
                return hasVersion;
            case Step.Commands:
                if (!ReadLocalSupportedCommandsReturnParameters.TryRead(octets, out var commands))
                    return false;
                Controller.Commands = commands.Commands;
                return true;
            case Step.Features:
                var hasFeatures = ReadLocalSupportedFeaturesReturnParameters.TryRead(octets, out var features);
                Controller.LmpFeatures = features.LmpFeatures;
                return hasFeatures;
            case Step.Address:
                var hasAddress = ReadBdAddrReturnParameters.TryRead(octets, out var address);
                Controller.PublicAddress = address.Address;
                return hasAddress;
            case Step.LeFeatures:
                var hasLeFeatures = LeReadLocalSupportedFeaturesReturnParameters.TryRead(octets, out var leFeatures);
                Controller.LeFeatures = leFeatures.LeFeatures;
                return hasLeFeatures;
            case Step.LeBufferSize:
                if (!LeReadBufferSizeReturnParameters.TryRead(octets, out var leBuffers))
                    return false;

                // Zero in either: the buffers are shared with BR/EDR (7.8.2).
                if (leBuffers.LeAclDataPacketLength > 0)
                    _host.AclBuffers.Reset(leBuffers.TotalLeAclDataPackets, leBuffers.LeAclDataPacketLength);
                return true;
            case Step.BufferSize:
                if (!ReadBufferSizeReturnParameters.TryRead(octets, out var buffers) || buffers.AclDataPacketLength == 0 || buffers.TotalAclDataPackets == 0)
                    return false;
                _host.AclBuffers.Reset(buffers.TotalAclDataPackets, buffers.AclDataPacketLength);
                return true;
            case Step.MaximumDataLength:
                if (!LeReadMaximumDataLengthReturnParameters.TryRead(octets, out var longest))
                    return false;
                Controller.MaxTxOctets = Math.Clamp(longest.SupportedMaxTxOctets, HciLimits.MinimumDataOctets, HciLimits.MaximumDataOctets);
                Controller.MaxTxTime = Math.Clamp(longest.SupportedMaxTxTime, HciLimits.MinimumDataTime, HciLimits.MaximumDataTime);
                return true;
            case Step.ResolvingListSize:
                var hasSize = LeReadResolvingListSizeReturnParameters.TryRead(octets, out var list);
                Controller.ResolvingListSize = list.ResolvingListSize;
                return hasSize;
            default:
                return true;
        }
    }

    private LeEventMask EventsWanted()
    {
        var mask = LeEventMask.ConnectionComplete | LeEventMask.AdvertisingReport | LeEventMask.ConnectionUpdateComplete;
        if (Controller.CanEncrypt)
            mask |= LeEventMask.LongTermKeyRequest;
        if ((Controller.LeFeatures & LeFeatures.ConnectionParametersRequest) != 0)
            mask |= LeEventMask.RemoteConnectionParameterRequest;
        if ((Controller.LeFeatures & LeFeatures.DataPacketLengthExtension) != 0)
            mask |= LeEventMask.DataLengthChange;
        if ((Controller.LeFeatures & LeFeatures.Phy2M) != 0)
            mask |= LeEventMask.PhyUpdateComplete;
        if ((Controller.LeFeatures & LeFeatures.LinkLayerPrivacy) != 0)
            mask |= LeEventMask.EnhancedConnectionComplete;
        if ((Controller.LeFeatures & LeFeatures.ExtendedScanningFilterPolicies) != 0)
            mask |= LeEventMask.DirectedAdvertisingReport;
        return mask;
    }

    private bool Has(HciOpcode opcode) => Controller.Commands.Contains(opcode);

    private bool Send(HciOpcode opcode) => _host.Commands.TryEnqueue(opcode, _answered);

    private bool Send<T>(in T command)
        where T : struct, IHciCommand
        => _host.Commands.TryEnqueue(command, _answered);
}
