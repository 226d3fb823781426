// The time of a service that outlives its registrations: while the radio is off, and on another radio, it goes on.
using System;

namespace GattGen.Profiles;

/// <summary>
/// A clock that goes on while its service is registered nowhere, and when it is registered on another radio. It is the clock of the radio on which the service was
/// registered last, moved so that it never jumps. Read under the gate of the service.
/// </summary>
internal sealed class ServiceTime
{
    private readonly GattBinding _binding;
    private IBleHost? _host;
    private long _ahead;        // of the clock of the host, in microseconds

    /// <summary>The time of a service.</summary>
    /// <param name="binding">The tie of the service.</param>
    public ServiceTime(GattBinding binding) => _binding = binding;

    /// <summary>The time since some moment; zero before the first registration on a radio with a host.</summary>
    public TimeSpan Now
    {
        get
        {
            if (_binding.Ble is IBleHost host && !ReferenceEquals(host, _host))
            {
                if (_host is { } before)
                    _ahead += before.NowMicroseconds - host.NowMicroseconds;
                _host = host;
            }

            return _host is { } current ? new TimeSpan((current.NowMicroseconds + _ahead) * 10) : TimeSpan.Zero;
        }
    }
}
