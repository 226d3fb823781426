// The HTTP Proxy service (Bluetooth SIG, HTTP Proxy Service 1.0; Assigned Numbers: 0x1823).
using System;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace GattGen.Profiles;

/// <summary>Lets clients send HTTP requests over the network of a gateway.</summary>
/// <remarks>
/// Give it <see cref="Handler"/>, which sends a request; it is called outside of the stack, one request at a time. When it has ended, clients read the response and are
/// notified of its status. A request that fails has the status 502. It needs a radio whose host runs here.
/// </remarks>
/// <example>
/// <code>
/// var proxy = new HttpProxyService();
/// proxy.Handler = async (request, cancel) =>
/// {
///     using var message = new HttpRequestMessage(new HttpMethod(request.Method), (request.IsSecure ? "https://" : "http://") + request.Uri);
///     using var response = await http.SendAsync(message, cancel);
///     return new HttpProxyResponse((int)response.StatusCode, body: await response.Content.ReadAsByteArrayAsync(cancel), isCertified: request.IsSecure);
/// };
/// // the other side
/// var client = await HttpProxyService.Client.DiscoverAsync(link);
/// HttpStatus status = await client.SendAsync(HttpCommand.HttpGet, "example.com/weather");
/// byte[] body = await client.Body.ReadAsync();
/// </code>
/// </example>
[GattService(Assigned.Services.HTTPProxy)]
public partial class HttpProxyService
{
    /// <summary>The error with which a request that is wrong or lacks something is refused: Invalid Request (HTTP Proxy Service, 1.6).</summary>
    public const byte InvalidRequest = 0x81;

    /// <summary>The error with which a request is refused while there is no network: Network Not Available (HTTP Proxy Service, 1.6).</summary>
    public const byte NetworkNotAvailable = 0x82;

    // What an attribute holds, and what is told of a request that could not be sent.
    private const int MaxOctets = 512;
    private const int BadGateway = 502;

    // It is not disposed of: it has no timer, and the client may have it cancelled after its end.
    private CancellationTokenSource? _running;

    /// <summary>Where the next request goes, without the scheme.</summary>
    [GattCharacteristic(Assigned.Characteristics.URI, GattFlags.Write)]
    public partial string Uri { get; }

    /// <summary>The headers of the next request, then of the response, each on a line that ends with CR and LF.</summary>
    [GattCharacteristic(Assigned.Characteristics.HTTPHeaders, GattFlags.Read | GattFlags.Write)]
    public partial string Headers { get; private set; }

    /// <summary>The body of the next request, then of the response.</summary>
    [GattCharacteristic(Assigned.Characteristics.HTTPEntityBody, GattFlags.Read | GattFlags.Write)]
    public partial ReadOnlyMemory<byte> Body { get; private set; }

    /// <summary>What a client has asked for last.</summary>
    [GattCharacteristic(Assigned.Characteristics.HTTPControlPoint, GattFlags.Write)]
    public partial HttpCommand ControlPoint { get; }

    /// <summary>What came of the last request.</summary>
    [GattCharacteristic(Assigned.Characteristics.HTTPStatusCode, GattFlags.Notify)]
    public partial HttpStatus Status { get; private set; }

    /// <summary>Whether the last response came by HTTPS from a server with a certificate that is trusted.</summary>
    [GattCharacteristic(Assigned.Characteristics.HTTPSSecurity, GattFlags.Read)]
    public partial bool Security { get; private set; }

    /// <summary>Sends a request. Null: there is no network.</summary>
    public Func<HttpProxyRequest, CancellationToken, ValueTask<HttpProxyResponse>>? Handler { get; set; }

    /// <summary>Whether there is a network now; true by default.</summary>
    public bool IsNetworkAvailable { get; set; } = true;

    /// <summary>A request could not be sent, or its response has no octets: what <see cref="Handler"/> has thrown, or what is wrong with the response. Raised outside of the stack.</summary>
    public event Action<Exception>? Failed;

    partial void OnControlPointWriting(HttpCommand value, GattWrite write)
    {
        if (value is < HttpCommand.HttpGet or > HttpCommand.Cancel)
            write.Reject(InvalidRequest);
        else if (value == HttpCommand.Cancel)
            RejectIf(_running is null, InvalidRequest, write);
        else if (_running is not null)
            write.Reject(AttError.ProcedureAlreadyInProgress);
        else if (!IsSubscribed(write.Peer))
            write.Reject(AttError.ClientConfigurationImproperlyConfigured);
        else if (string.IsNullOrEmpty(Uri))
            write.Reject(InvalidRequest);
        else
            RejectIf(!IsNetworkAvailable || Handler is null, NetworkNotAvailable, write);
    }

    partial void OnControlPointWritten(HttpCommand value)
    {
        if (value == HttpCommand.Cancel)
        {
            if (_running is not { } running)
                return;
            _running = null;
            StackClock.Post(_gatt.Ble!, running.Cancel);
            return;
        }

        if (Handler is not { } handler)
            return;
        var source = new CancellationTokenSource();
        _running = source;
        var request = new HttpProxyRequest(value, Uri, Headers, Body.ToArray());
        StackClock.PostAsync(_gatt.Ble!, () => RunAsync(handler, request, source));
    }

    private static void RejectIf(bool isWrong, byte error, GattWrite write)
    {
        if (isWrong)
            write.Reject(error);
    }

    // As many characters as 512 octets hold.
    private static string Cut(string text)
    {
        var length = text.Length;
        while (Encoding.UTF8.GetByteCount(text.AsSpan(0, length)) > MaxOctets)
            length -= char.IsLowSurrogate(text[length - 1]) ? 2 : 1;
        return text.Substring(0, length);
    }

    private bool IsSubscribed(in GattPeer peer)
    {
        foreach (var subscriber in StatusSubscribers)
        {
            if (subscriber == peer)
                return true;
        }

        return false;
    }

    private async Task RunAsync(Func<HttpProxyRequest, CancellationToken, ValueTask<HttpProxyResponse>> handler, HttpProxyRequest request, CancellationTokenSource source)
    {
        HttpProxyResponse? response;
        Exception? failure = null;
        try
        {
            response = await handler(request, source.Token).ConfigureAwait(false) ?? new HttpProxyResponse(BadGateway);
        }
#pragma warning disable CA1031 // whatever the application throws, the client hears that there is no response
        catch (Exception problem)
#pragma warning restore CA1031
        {
            response = new HttpProxyResponse(BadGateway);
            failure = problem;
        }

        var isWanted = false;
        using (_gatt.Enter())
        {
            if (ReferenceEquals(_running, source))
            {
                isWanted = true;
                _running = null;
                try
                {
                    Store(response);
                }
                catch (ArgumentException problem)
                {
                    // No client could be told of it.
                    Store(new HttpProxyResponse(BadGateway));
                    failure = problem;
                }
            }
        }

        if (isWanted && failure is not null)
            Failed?.Invoke(failure);
    }

    private void Store(HttpProxyResponse response)
    {
        var headers = Cut(response.Headers);
        Headers = headers;
        Body = response.Body.Slice(0, Math.Min(response.Body.Length, MaxOctets));
        Security = response.IsCertified;
        Status = new HttpStatus(
            response.Code,
            (headers.Length > 0 ? HttpDataStatus.HeadersReceived : HttpDataStatus.None)
            | (headers.Length < response.Headers.Length ? HttpDataStatus.HeadersTruncated : HttpDataStatus.None)
            | (response.Body.IsEmpty ? HttpDataStatus.None : HttpDataStatus.BodyReceived)
            | (response.Body.Length > MaxOctets ? HttpDataStatus.BodyTruncated : HttpDataStatus.None));
    }

    public sealed partial class Client
    {
        /// <summary>Has the server send a request, and waits for its status.</summary>
        /// <param name="command">The method and the scheme.</param>
        /// <param name="uri">Where it goes, without the scheme, up to 512 octets in UTF-8.</param>
        /// <param name="headers">The headers, each on a line that ends with CR and LF, up to 512 octets in UTF-8.</param>
        /// <param name="body">The body, up to 512 octets.</param>
        /// <param name="cancel">Gives up waiting; the request is cancelled on the server.</param>
        /// <returns>The status. Headers and body are then there to be read.</returns>
        /// <exception cref="BleException">The server refused it, or the link has ended.</exception>
        /// <seealso cref="HttpProxyService.Uri"/>
        /// <seealso cref="HttpProxyService.ControlPoint"/>
        /// <seealso cref="HttpProxyService.Status"/>
        public async ValueTask<HttpStatus> SendAsync(HttpCommand command, string uri, string headers = "", ReadOnlyMemory<byte> body = default, CancellationToken cancel = default)
        {
            await using var all = await Status.SubscribeAsync(cancel).ConfigureAwait(false);
            await Uri.WriteAsync(uri, cancel).ConfigureAwait(false);
            await Headers.WriteAsync(headers, cancel).ConfigureAwait(false);
            await Body.WriteAsync(body, cancel).ConfigureAwait(false);
            await ControlPoint.WriteAsync(command, cancel).ConfigureAwait(false);
            try
            {
                await foreach (var status in all.WithCancellation(cancel).ConfigureAwait(false))
                    return status;
            }
            catch (OperationCanceledException)
            {
                await CancelAsync().ConfigureAwait(false);
                throw;
            }

            throw new BleException(BleError.NotConnected, "The link ended before the status came.");
        }

        private async ValueTask CancelAsync()
        {
            try
            {
                await ControlPoint.WriteAsync(HttpCommand.Cancel, CancellationToken.None).ConfigureAwait(false);
            }
            catch (BleException)
            {
                // It has ended meanwhile, or the link has: nothing is left to be cancelled.
            }
        }
    }
}
