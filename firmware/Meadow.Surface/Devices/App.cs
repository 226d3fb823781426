// An application, as Meadow.Core declares it.
using System.Threading.Tasks;
using Meadow.Devices;
using Meadow.Logging;

namespace Meadow;

/// <summary>An application.</summary>
public interface IApp
{
    /// <summary>Called once, first.</summary>
    Task Initialize();

    /// <summary>Called after it.</summary>
    Task Run();

    /// <summary>Called when the application ends.</summary>
    Task OnShutdown();
}

/// <summary>An application.</summary>
public abstract class App : IApp
{
    /// <inheritdoc/>
    public virtual Task Initialize() => Task.CompletedTask;

    /// <inheritdoc/>
    public virtual Task Run() => Task.CompletedTask;

    /// <inheritdoc/>
    public virtual Task OnShutdown() => Task.CompletedTask;

    internal abstract void Attach(IMeadowDevice device);
}

/// <summary>An application for a certain board.</summary>
public abstract class App<D> : App
    where D : class, IMeadowDevice
{
    /// <summary>The board.</summary>
    public static D Device { get; private set; } = null!;

    internal override void Attach(IMeadowDevice device) => Device = (D)device;
}

/// <summary>Where applications find what is one for all.</summary>
public static class Resolver
{
    /// <summary>The log.</summary>
    public static Logger Log { get; } = new Logger();
}
