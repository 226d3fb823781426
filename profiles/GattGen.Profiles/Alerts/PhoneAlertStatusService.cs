// The Phone Alert Status service (Bluetooth SIG, Phone Alert Status Service 1.0; Assigned Numbers: 0x180E).
using System;

namespace GattGen.Profiles;

/// <summary>Shows by what a phone alerts its user, and lets a watch silence it.</summary>
/// <remarks>
/// Set <see cref="Status"/> when the phone begins or ends to ring, to vibrate or to show something. A client that asks for silent mode changes
/// <see cref="Setting"/>; one that mutes once ends the ringing of <see cref="Status"/> only, and raises <see cref="Muted"/>.
/// </remarks>
/// <example>
/// <code>
/// var alerts = new PhoneAlertStatusService { Setting = RingerSetting.Normal };
/// alerts.SettingChanged += setting => phone.Ringer = setting == RingerSetting.Normal;
/// alerts.Muted += phone.StopRinging;
/// alerts.Status = PhoneAlertStates.Ringer | PhoneAlertStates.Display;         // a call
/// // the other side
/// var client = await PhoneAlertStatusService.Client.DiscoverAsync(link);
/// await client.ControlPoint.WriteWithoutResponseAsync(RingerCommand.MuteOnce);
/// </code>
/// </example>
[GattService(Assigned.Services.PhoneAlertStatus)]
public partial class PhoneAlertStatusService
{
    /// <summary>By what the phone alerts its user now.</summary>
    [GattCharacteristic(Assigned.Characteristics.AlertStatus, GattFlags.Read | GattFlags.Notify)]
    public partial PhoneAlertStates Status { get; set; }

    /// <summary>Whether the phone rings for the next call.</summary>
    [GattCharacteristic(Assigned.Characteristics.RingerSetting, GattFlags.Read | GattFlags.Notify)]
    public partial RingerSetting Setting { get; set; }

    /// <summary>What a client has asked for last. What is not known is ignored.</summary>
    [GattCharacteristic(Assigned.Characteristics.RingerControlPoint, GattFlags.WriteNoResponse)]
    public partial RingerCommand ControlPoint { get; }

    /// <summary>A client has changed <see cref="Setting"/>. Raised on the executor of the stack.</summary>
    public event Action<RingerSetting>? SettingChanged;

    /// <summary>A client has silenced the ringing that is going on; the next call rings again. Raised on the executor of the stack.</summary>
    public event Action? Muted;

    partial void OnControlPointWriting(RingerCommand value, GattWrite write)
    {
        if (value is < RingerCommand.SilentMode or > RingerCommand.CancelSilentMode)
            write.Reject(AttError.OutOfRange);
    }

    partial void OnControlPointWritten(RingerCommand value)
    {
        switch (value)
        {
            case RingerCommand.SilentMode:
                Change(RingerSetting.Silent);
                break;
            case RingerCommand.CancelSilentMode:
                Change(RingerSetting.Normal);
                break;
            case RingerCommand.MuteOnce when (Status & PhoneAlertStates.Ringer) != 0:
                Status &= ~PhoneAlertStates.Ringer;
                Muted?.Invoke();
                break;
        }
    }

    private void Change(RingerSetting setting)
    {
        if (Setting == setting)
            return;
        Setting = setting;
        SettingChanged?.Invoke(setting);
    }
}
