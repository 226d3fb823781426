// What the tests of the asynchronous layer ask of a task that should have ended by now.
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Tests.Asynchronous;

internal static class Outcome
{
    /// <summary>The result of a task that must have succeeded.</summary>
    public static T Of<T>(ValueTask<T> task)
    {
        Assert.True(task.IsCompleted, "It has not ended.");
        return task.GetAwaiter().GetResult();
    }

    /// <summary>The result of a task that has succeeded once what was posted has run.</summary>
    public static T Of<T>(ValueTask<T> task, FakeHost host)
    {
        host.RunPosted();
        return Of(task);
    }

    public static T Of<T>(Task<T> task) => Of(new ValueTask<T>(task));

    /// <summary>Completes something without the context of the test runner, which would send what follows to another thread.</summary>
    public static void Outside(Action complete)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            complete();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    public static void Succeeds(ValueTask task)
    {
        Assert.True(task.IsCompleted, "It has not ended.");
        task.GetAwaiter().GetResult();
    }

    /// <summary>The error of a task that must have failed with one.</summary>
    public static BleException Fails<T>(ValueTask<T> task, BleError error, int status = 0)
    {
        Assert.True(task.IsCompleted, "It has not ended.");
        var problem = Assert.Throws<BleException>(() => task.GetAwaiter().GetResult());
        Assert.Equal((error, status), (problem.Error, problem.Status));
        return problem;
    }

    public static BleException Fails(ValueTask task, BleError error, int status = 0)
    {
        Assert.True(task.IsCompleted, "It has not ended.");
        var problem = Assert.Throws<BleException>(() => task.GetAwaiter().GetResult());
        Assert.Equal((error, status), (problem.Error, problem.Status));
        return problem;
    }

    public static void IsCancelled<T>(ValueTask<T> task)
    {
        Assert.True(task.IsCompleted, "It has not ended.");
        Assert.ThrowsAny<OperationCanceledException>(() => task.GetAwaiter().GetResult());
    }

    public static void IsCancelled(ValueTask task)
    {
        Assert.True(task.IsCompleted, "It has not ended.");
        Assert.ThrowsAny<OperationCanceledException>(() => task.GetAwaiter().GetResult());
    }

    /// <summary>The next value of an enumeration, which must be there.</summary>
    public static T Next<T>(IAsyncEnumerator<T> values)
    {
        Assert.True(Of(values.MoveNextAsync()));
        return values.Current;
    }
}
