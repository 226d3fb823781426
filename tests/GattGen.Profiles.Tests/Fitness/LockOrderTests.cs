// Sensors and the stack: a handler on the executor may use a sensor while another thread sends with it.
using System;
using System.Threading;
using GattGen.Profiles;
using GattGen.Transports;

namespace GattGen.Profiles.Tests.Fitness;

public class LockOrderTests
{
    [Fact]
    public void A_handler_uses_a_running_sensor_while_another_thread_sends()
    {
        var service = new RunningSpeedAndCadenceService();
        var sensor = new RunningSensor(service);
        IsFreeWhileTheStackIsWaitedFor(service, () => sensor.Send(TimeSpan.Zero), () => sensor.TotalDistance = 1);
    }

    [Fact]
    public void A_handler_uses_a_cycling_sensor_while_another_thread_sends()
    {
        var service = new CyclingSpeedAndCadenceService();
        var sensor = new CyclingSensor(service);
        IsFreeWhileTheStackIsWaitedFor(service, sensor.Send, () => sensor.AddWheelRevolutions(1, TimeSpan.Zero));
    }

    [Fact]
    public void A_handler_uses_a_power_sensor_while_a_client_moves_it()
    {
        var service = new CyclingPowerService();
        var sensor = new CyclingPowerSensor(service, new CyclingPowerSensorOptions { Locations = [SensorLocation.LeftCrank, SensorLocation.RightCrank] });
        IsFreeWhileTheStackIsWaitedFor(
            service,
            () => Assert.Equal(ControlPointResult.Success, service.ControlPointHandler!(CyclingPowerRequest.UpdateSensorLocation(SensorLocation.RightCrank), default).AsTask().Result.Result),
            () => sensor.AddEnergy(1));
        Assert.Equal(SensorLocation.RightCrank, service.Location);
    }

    [Fact]
    public void A_handler_uses_a_heart_rate_sensor_while_another_thread_sends()
    {
        var service = new HeartRateService();
        var sensor = new HeartRateSensor(service);
        IsFreeWhileTheStackIsWaitedFor(service, () => sensor.Send(60), () => sensor.AddEnergy(1));
    }

    [Fact]
    public void A_handler_uses_a_navigation_sensor_while_another_thread_sends()
    {
        var service = new LocationAndNavigationService();
        var sensor = new NavigationSensor(service);
        IsFreeWhileTheStackIsWaitedFor(service, () => _ = sensor.SendAsync(default).AsTask(), () => sensor.AddDistance(1));
    }

    [Fact]
    public void A_handler_uses_a_fitness_machine_while_another_thread_starts_it()
    {
        var service = new FitnessMachineService();
        var machine = new FitnessMachine(service);
        IsFreeWhileTheStackIsWaitedFor(service, () => _ = machine.StartAsync().AsTask(), () => _ = machine.Activity);
    }

    /// <summary>This thread is in the stack, as a handler is; one thread waits for the stack in a call of the sensor, and another, in place of the handler, uses it.</summary>
    private static void IsFreeWhileTheStackIsWaitedFor(IGattService service, Action send, Action use)
    {
        var device = new Simulation(seed: 1).AddRadio();
        device.Active = true;
        device.GattsRegisterServices(service);
        var sender = new Thread(() => send());
        var user = new Thread(() => use());
        bool isFree;
        using (service.Binding.Enter())
        {
            sender.Start();
            while (sender.IsAlive && (sender.ThreadState & ThreadState.WaitSleepJoin) == 0)
                Thread.Yield();
            user.Start();
            isFree = user.Join(TimeSpan.FromSeconds(20));
        }

        sender.Join();
        user.Join();
        Assert.True(isFree, "The sensor waits for the stack under its lock.");
    }
}
