// Asynchronous methods of .NET that netstandard2.1 lacks, under their own names.
#if NETSTANDARD
using System;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Transports;

/// <summary>
/// Waiting that can be given up. What can be cancelled there in no other way than by closing the socket is: all who call have no further use
/// for it then.
/// </summary>
internal static class StandardAsync
{
    public static async Task<T> WaitAsync<T>(this Task<T> task, CancellationToken cancel)
    {
        if (!task.IsCompleted && cancel.CanBeCanceled)
        {
            var cancelled = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            using (cancel.Register(static state => ((TaskCompletionSource<bool>)state!).TrySetResult(true), cancelled))
                await Task.WhenAny(task, cancelled.Task).ConfigureAwait(false);
            if (!task.IsCompleted)
                cancel.ThrowIfCancellationRequested();
        }

        return await task.ConfigureAwait(false);
    }

    public static Task CancelAsync(this CancellationTokenSource source)
    {
        source.Cancel();
        return Task.CompletedTask;
    }

    public static async Task ConnectAsync(this Socket socket, EndPoint endpoint, CancellationToken cancel)
    {
        using (CloseWhen(socket, cancel))
        {
            try
            {
                await socket.ConnectAsync(endpoint).ConfigureAwait(false);
            }
            catch (Exception problem) when (IsOfClosing(problem, cancel))
            {
                throw new OperationCanceledException(cancel);
            }
        }
    }

    public static async Task<Socket> AcceptAsync(this Socket listener, CancellationToken cancel)
    {
        using (CloseWhen(listener, cancel))
        {
            try
            {
                return await listener.AcceptAsync().ConfigureAwait(false);
            }
            catch (Exception problem) when (IsOfClosing(problem, cancel))
            {
                throw new OperationCanceledException(cancel);
            }
        }
    }

    private static CancellationTokenRegistration CloseWhen(Socket socket, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return cancel.Register(static state => ((Socket)state!).Dispose(), socket);
    }

    private static bool IsOfClosing(Exception problem, CancellationToken cancel)
        => cancel.IsCancellationRequested && problem is SocketException or ObjectDisposedException;
}
#endif
