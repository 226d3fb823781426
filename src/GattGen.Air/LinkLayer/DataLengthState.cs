// The data length of one side of a connection (Core Vol 6, Part B, 4.5.10 and 5.1.9).
using System;
using GattGen.Hci;

namespace GattGen.Air;

/// <summary>What one side of a connection wants, what the other told, and what follows from both.</summary>
internal struct DataLengthState
{
    private const ushort Octets = HciLimits.MinimumDataOctets;
    private const ushort Time = HciLimits.MinimumDataTime;

    // Preamble 1 (LE 2M: 2), access address 4, header 2, MIC 4 and CRC 3 octets surround the data (Vol 6, Part B, 2.1).
    private const int Overhead = 14;
    private const int Overhead2M = 15;

    private LinkDataLength _local;
    private LinkDataLength _remote;

    /// <summary>The longest packet on the LE 1M PHY, in microseconds: 251 octets.</summary>
    public const ushort MaximumTime1M = (HciLimits.MaximumDataOctets + Overhead) * 8;

    /// <summary>What is in force.</summary>
    public LinkDataLength Effective { get; private set; }

    /// <summary>Octets of data that fit into one packet now.</summary>
    /// <param name="phy">The PHY on which it is sent.</param>
    public readonly int TxOctets(LePhy phy)
    {
        int inTime = phy == LePhy.Le2M ? (Effective.MaxTxTime / 4) - Overhead2M : (Effective.MaxTxTime / 8) - Overhead;
        return Math.Max(Octets, Math.Min(Effective.MaxTxOctets, inTime));
    }

    /// <summary>What this side tells the other.</summary>
    public readonly LinkDataLength Local => _local;

    /// <summary>The state of a new connection.</summary>
    public void Reset(bool canReceiveLong, ushort txOctets, ushort txTime)
    {
        _local = canReceiveLong
            ? new(HciLimits.MaximumDataOctets, MaximumTime1M, txOctets, txTime)
            : new(Octets, Time, Octets, Time);
        _remote = new(Octets, Time, Octets, Time);
        Effective = _remote;
    }

    /// <summary>Sets what this side wants to send.</summary>
    public void Want(ushort txOctets, ushort txTime) => _local = _local with { MaxTxOctets = txOctets, MaxTxTime = txTime };

    /// <summary>Notes what the other side told.</summary>
    /// <returns>True when what is in force has changed.</returns>
    public bool Learn(LinkDataLength remote)
    {
        _remote = remote;
        var effective = new LinkDataLength(
            MaxRxOctets: Math.Min(_local.MaxRxOctets, _remote.MaxTxOctets),
            MaxRxTime: Math.Min(_local.MaxRxTime, _remote.MaxTxTime),
            MaxTxOctets: Math.Min(_local.MaxTxOctets, _remote.MaxRxOctets),
            MaxTxTime: Math.Min(_local.MaxTxTime, _remote.MaxRxTime));
        bool isChanged = effective != Effective;
        Effective = effective;
        return isChanged;
    }
}
