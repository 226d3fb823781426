// Link Layer control procedures of one side of a connection (Core Vol 6, Part B, 5.1).
using System;
using GattGen.Hci;

namespace GattGen.Air;

internal sealed partial class LinkEnd
{
    private Procedures _awaited;
    private bool _isVersionSent;
    private bool _isLengthWantedAgain;
    private LinkControl? _peerVersion;

    /// <summary>Procedures that this side began and the other has not answered.</summary>
    [Flags]
    private enum Procedures : byte
    {
        None = 0,
        Version = 1,
        Features = 2,
        Length = 4,
        Parameters = 8,
        Encryption = 16,
        Phy = 32,
    }

    /// <summary>Whether the peripheral asked for other parameters and this host has not answered.</summary>
    public bool IsAskedForParameters { get; set; }

    /// <summary>The data length of this side.</summary>
    public DataLengthState DataLength;

    /// <summary>Version exchange (5.1.5), once in the life of a connection.</summary>
    public HciError StartVersionExchange()
    {
        if ((_awaited & Procedures.Version) != 0)
            return HciError.CommandDisallowed;
        if (_peerVersion is not null)
            return HciError.Success;
        Await(Procedures.Version);
        SendVersion();
        return HciError.Success;
    }

    /// <summary>Reports the version of the other side when it is known already, after the command was answered.</summary>
    public void ReportKnownVersion()
    {
        if (_peerVersion is { } known && (_awaited & Procedures.Version) == 0)
            ReportVersion(known);
    }

    /// <summary>Features exchange (5.1.4).</summary>
    public HciError StartFeatureExchange()
    {
        if (Role == LeRole.Peripheral && !Controller.Has(LeFeatures.PeripheralInitiatedFeaturesExchange))
            return HciError.CommandDisallowed;
        if ((_awaited & Procedures.Features) != 0)
            return HciError.CommandDisallowed;
        Await(Procedures.Features);
        LinkControlOpcode opcode = Role == LeRole.Central ? LinkControlOpcode.FeatureReq : LinkControlOpcode.PeripheralFeatureReq;
        Enqueue(new(opcode) { Features = Controller.Features });
        return HciError.Success;
    }

    /// <summary>Data length update (5.1.9).</summary>
    public void StartLengthUpdate()
    {
        if ((_awaited & Procedures.Length) != 0)
        {
            _isLengthWantedAgain = true;
            return;
        }

        Await(Procedures.Length);
        Enqueue(new(LinkControlOpcode.LengthReq) { DataLength = DataLength.Local });
    }

    /// <summary>The host wants packets of another length (7.8.33).</summary>
    public void WantDataLength(ushort octets, ushort time)
    {
        DataLength.Want(octets, time);
        StartLengthUpdate();
    }

    /// <summary>Connection update (5.1.1), or for a peripheral the connection parameters request (5.1.7).</summary>
    public HciError StartUpdate(LinkParameters parameters)
    {
        if (Role == LeRole.Central)
        {
            if (Link.IsUpdating)
                return HciError.CommandDisallowed;
            if (IsAskedForParameters)
                RejectParameters(HciError.LlProcedureCollision);
            SendUpdate(parameters, isForPeripheral: false);
            return HciError.Success;
        }

        if (!Controller.Has(LeFeatures.ConnectionParametersRequest))
            return HciError.UnsupportedRemoteFeature;
        if ((_awaited & Procedures.Parameters) != 0)
            return HciError.CommandDisallowed;
        Await(Procedures.Parameters);
        Enqueue(new(LinkControlOpcode.ConnectionParamReq) { Parameters = parameters });
        return HciError.Success;
    }

    /// <summary>The host accepts what the peripheral asked for.</summary>
    public void AcceptParameters(LinkParameters parameters)
    {
        IsAskedForParameters = false;
        if (Link.IsUpdating)
            RejectParameters(HciError.LlProcedureCollision);
        else
            SendUpdate(parameters, isForPeripheral: true);
    }

    /// <summary>The host, or the controller for it, rejects what the peripheral asked for.</summary>
    public void RejectParameters(HciError reason)
    {
        IsAskedForParameters = false;
        Enqueue(new(LinkControlOpcode.RejectExtInd) { Subject = LinkControlOpcode.ConnectionParamReq, Error = reason });
    }

    /// <summary>Tells the peripheral of a new channel map (5.1.2).</summary>
    public void StartChannelMapUpdate() => Enqueue(new(LinkControlOpcode.ChannelMapInd));

    /// <summary>A connection update has taken effect, or the central told about it.</summary>
    public void OnUpdated(bool isReported)
    {
        if (!IsAlive)
            return;
        bool isAwaited = (_awaited & Procedures.Parameters) != 0;
        Answered(Procedures.Parameters);
        if (isReported || isAwaited)
            Controller.ReportUpdate(this, HciError.Success);
    }

    /// <summary>A control PDU of the other side arrives.</summary>
    public void OnControl(in LinkControl pdu)
    {
        switch (pdu.Opcode)
        {
            case LinkControlOpcode.ConnectionUpdateInd:
                Link.OnUpdateKnown();
                break;
            case LinkControlOpcode.ChannelMapInd:
                Link.OnChannelMapKnown();
                break;
            case LinkControlOpcode.TerminateInd:
                End(pdu.Error);
                break;
            case LinkControlOpcode.VersionInd:
                OnVersion(pdu);
                break;
            case LinkControlOpcode.FeatureReq or LinkControlOpcode.PeripheralFeatureReq:
                OnFeatureRequest(pdu);
                break;
            case LinkControlOpcode.FeatureRsp:
                Answered(Procedures.Features);
                Controller.ReportFeatures(this, HciError.Success, pdu.Features);
                break;
            case LinkControlOpcode.LengthReq:
                OnLengthRequest(pdu);
                break;
            case LinkControlOpcode.LengthRsp:
                OnLengthResponse(pdu);
                break;
            case LinkControlOpcode.ConnectionParamReq:
                OnParameterRequest(pdu.Parameters);
                break;
            case LinkControlOpcode.EncReq:
                OnEncryptionRequest(pdu);
                break;
            case LinkControlOpcode.StartEncReq:
                Enqueue(new(LinkControlOpcode.StartEncRsp));
                break;
            case LinkControlOpcode.StartEncRsp:
                OnEncryptionStarted();
                break;
            case LinkControlOpcode.PauseEncReq:
                OnPauseRequest();
                break;
            case LinkControlOpcode.PauseEncRsp:
                OnPauseResponse();
                break;
            case LinkControlOpcode.PhyReq:
                OnPhyRequest(pdu);
                break;
            case LinkControlOpcode.PhyRsp:
                DecidePhys(pdu);
                break;
            case LinkControlOpcode.PhyUpdateInd:
                Link.OnPhyKnown();
                break;
            case LinkControlOpcode.RejectExtInd:
                OnRejected(pdu.Subject, pdu.Error);
                break;
            case LinkControlOpcode.UnknownRsp:
                OnRejected(pdu.Subject, HciError.UnsupportedRemoteFeature);
                break;
        }
    }

    private void OnVersion(in LinkControl pdu)
    {
        _peerVersion = pdu;
        if (!_isVersionSent)
            SendVersion();
        if ((_awaited & Procedures.Version) == 0)
            return;
        Answered(Procedures.Version);
        ReportVersion(pdu);
    }

    private void OnFeatureRequest(in LinkControl pdu)
    {
        if (pdu.Opcode == LinkControlOpcode.PeripheralFeatureReq && !Controller.Has(LeFeatures.PeripheralInitiatedFeaturesExchange))
            Enqueue(new(LinkControlOpcode.UnknownRsp) { Subject = pdu.Opcode });
        else
            Enqueue(new(LinkControlOpcode.FeatureRsp) { Features = Controller.Features & pdu.Features });
    }

    private void OnLengthRequest(in LinkControl pdu)
    {
        if (!Controller.Has(LeFeatures.DataPacketLengthExtension))
        {
            Enqueue(new(LinkControlOpcode.UnknownRsp) { Subject = pdu.Opcode });
            return;
        }

        Enqueue(new(LinkControlOpcode.LengthRsp) { DataLength = DataLength.Local });
        LearnLength(pdu.DataLength);
    }

    private void OnLengthResponse(in LinkControl pdu)
    {
        Answered(Procedures.Length);
        LearnLength(pdu.DataLength);
        if (!_isLengthWantedAgain)
            return;
        _isLengthWantedAgain = false;
        StartLengthUpdate();
    }

    private void LearnLength(LinkDataLength remote)
    {
        if (DataLength.Learn(remote))
            Controller.ReportDataLength(this);
    }

    private void OnParameterRequest(LinkParameters parameters)
    {
        if (!Controller.Has(LeFeatures.ConnectionParametersRequest))
            Enqueue(new(LinkControlOpcode.UnknownRsp) { Subject = LinkControlOpcode.ConnectionParamReq });
        else if (Link.IsUpdating)
            RejectParameters(HciError.LlProcedureCollision);
        else if (!Controller.AskHostForParameters(this, parameters))
            RejectParameters(HciError.UnsupportedRemoteFeature);
        else
            IsAskedForParameters = true;
    }

    private void OnRejected(LinkControlOpcode subject, HciError error)
    {
        switch (subject)
        {
            case LinkControlOpcode.ConnectionParamReq when (_awaited & Procedures.Parameters) != 0:
                Answered(Procedures.Parameters);
                Controller.ReportUpdate(this, error);
                break;
            case LinkControlOpcode.PeripheralFeatureReq:
                Answered(Procedures.Features);
                Controller.ReportFeatures(this, error, LeFeatures.None);
                break;
            case LinkControlOpcode.LengthReq:
                Answered(Procedures.Length);
                break;
            case LinkControlOpcode.EncReq:
                OnEncryptionRejected(error);
                break;
            case LinkControlOpcode.PhyReq:
                OnPhyRejected(error);
                break;
        }
    }

    private void SendUpdate(LinkParameters parameters, bool isForPeripheral)
    {
        Link.PrepareUpdate(parameters, isForPeripheral);
        Enqueue(new(LinkControlOpcode.ConnectionUpdateInd));
    }

    private void SendVersion()
    {
        _isVersionSent = true;
        Enqueue(new(LinkControlOpcode.VersionInd)
        {
            Version = Controller.Options.Version,
            CompanyIdentifier = Controller.Options.CompanyIdentifier,
        });
    }

    private void ReportVersion(in LinkControl pdu) => Controller.ReportVersion(this, pdu.Version, pdu.CompanyIdentifier);

    private void Await(Procedures procedure)
    {
        _awaited |= procedure;
        Link.Air.Timers.Set(_responseTimer, Link.Air.Now + AirTime.ProcedureResponseTimeout);
    }

    private void Answered(Procedures procedure)
    {
        _awaited &= ~procedure;
        if (_awaited == Procedures.None)
            Link.Air.Timers.Cancel(_responseTimer);
    }
}
