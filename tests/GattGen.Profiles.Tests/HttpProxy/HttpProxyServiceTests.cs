// The HTTP Proxy service, served and used.
using System;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GattGen.Profiles.Tests.Sensing;

namespace GattGen.Profiles.Tests.HttpProxy;

public class HttpProxyServiceTests
{
    [Fact]
    public void A_request_goes_out_and_its_response_is_read()
    {
        HttpProxyRequest? sent = null;
        var service = new HttpProxyService
        {
            Handler = (request, cancel) =>
            {
                sent = request;
                return new(new HttpProxyResponse(201, "Location: /7\r\n", "stored"u8.ToArray(), isCertified: true));
            },
        };
        Served.Run(service, async served =>
        {
            var client = await HttpProxyService.Client.DiscoverAsync(served.Link);
            var status = await client.SendAsync(HttpCommand.HttpsPost, "example.com/things", "Accept: */*\r\n", "a thing"u8.ToArray());
            Assert.Equal(new HttpStatus(201, HttpDataStatus.HeadersReceived | HttpDataStatus.BodyReceived), status);
            Assert.Equal(("POST", true, "example.com/things", "Accept: */*\r\n", "a thing"), (sent!.Method, sent.IsSecure, sent.Uri, sent.Headers, Encoding.UTF8.GetString(sent.Body.Span)));
            Assert.Equal("Location: /7\r\n", await client.Headers.ReadAsync());
            Assert.Equal("stored"u8.ToArray(), await client.Body.ReadAsync());
            Assert.True(await client.Security.ReadAsync());
        });
    }

    [Fact]
    public void What_is_too_long_is_cut_and_said_to_be()
    {
        var service = new HttpProxyService { Handler = (request, cancel) => new(new HttpProxyResponse(200, new string('ä', 300), new byte[600])) };
        Served.Run(service, async served =>
        {
            var client = await HttpProxyService.Client.DiscoverAsync(served.Link);
            var status = await client.SendAsync(HttpCommand.HttpGet, "example.com");
            Assert.Equal((HttpDataStatus)0xF, status.Data);
            Assert.Equal(new string('ä', 256), await client.Headers.ReadAsync());
            Assert.Equal(512, (await client.Body.ReadAsync()).Length);
            Assert.False(await client.Security.ReadAsync());
        });
    }

    [Fact]
    public void What_cannot_be_sent_is_refused()
    {
        var service = new HttpProxyService();
        var running = new TaskCompletionSource<HttpProxyResponse>();
        var cancelled = CancellationToken.None;
        Served.Run(service, async served =>
        {
            var client = await HttpProxyService.Client.DiscoverAsync(served.Link);
            Assert.Equal(HttpProxyService.InvalidRequest, await Served.RefusalAsync(() => client.ControlPoint.WriteAsync((HttpCommand)12)));
            Assert.Equal(HttpProxyService.InvalidRequest, await Served.RefusalAsync(() => client.ControlPoint.WriteAsync(HttpCommand.Cancel)));
            Assert.Equal((int)AttError.ClientConfigurationImproperlyConfigured, await Served.RefusalAsync(() => client.ControlPoint.WriteAsync(HttpCommand.HttpGet)));
            await using var statuses = await client.Status.SubscribeAsync();
            Assert.Equal(HttpProxyService.InvalidRequest, await Served.RefusalAsync(() => client.ControlPoint.WriteAsync(HttpCommand.HttpGet)));
            await client.Uri.WriteAsync("example.com");
            Assert.Equal(HttpProxyService.NetworkNotAvailable, await Served.RefusalAsync(() => client.ControlPoint.WriteAsync(HttpCommand.HttpGet)));

            service.Handler = (request, cancel) =>
            {
                cancelled = cancel;
                return new(running.Task);
            };
            await client.ControlPoint.WriteAsync(HttpCommand.HttpGet);
            Assert.Equal((int)AttError.ProcedureAlreadyInProgress, await Served.RefusalAsync(() => client.ControlPoint.WriteAsync(HttpCommand.HttpHead)));
            await client.ControlPoint.WriteAsync(HttpCommand.Cancel);
            await served.WaitAsync(1);
            Assert.True(cancelled.IsCancellationRequested);
            running.SetResult(new HttpProxyResponse(200));      // nobody wants it any more

            Exception? failure = null;
            service.Failed += problem => failure = problem;
            service.Handler = (request, cancel) => throw new InvalidOperationException("No route.");
            await client.ControlPoint.WriteAsync(HttpCommand.HttpDelete);
            Assert.Equal([new HttpStatus(502, HttpDataStatus.None)], await Served.TakeAsync(statuses, 1));
            Assert.IsType<InvalidOperationException>(failure);
        });
    }

    [Fact]
    public void A_handler_that_throws_when_it_is_cancelled_is_told_of()
    {
        var service = new HttpProxyService
        {
            Handler = static (request, cancel) =>
            {
                cancel.Register(static () => throw new InvalidOperationException("The socket is stuck."));
                return new(new TaskCompletionSource<HttpProxyResponse>().Task);
            },
        };
        Exception? failure = null;
        service.Failed += problem => failure = problem;
        Served.Run(service, async served =>
        {
            var client = await HttpProxyService.Client.DiscoverAsync(served.Link);
            await using var statuses = await client.Status.SubscribeAsync();
            await client.Uri.WriteAsync("example.com");
            await client.ControlPoint.WriteAsync(HttpCommand.HttpGet);
            await client.ControlPoint.WriteAsync(HttpCommand.Cancel);
            await served.WaitAsync(1);
            Assert.Equal("The socket is stuck.", failure?.GetBaseException().Message);
        });
    }

    [Theory]
    [InlineData(HttpCommand.HttpGet, "GET", false)]
    [InlineData(HttpCommand.HttpHead, "HEAD", false)]
    [InlineData(HttpCommand.HttpPut, "PUT", false)]
    [InlineData(HttpCommand.HttpDelete, "DELETE", false)]
    [InlineData(HttpCommand.HttpsGet, "GET", true)]
    [InlineData(HttpCommand.HttpsDelete, "DELETE", true)]
    public void A_command_is_a_method_and_a_scheme(HttpCommand command, string method, bool isSecure)
    {
        HttpProxyRequest? sent = null;
        var service = new HttpProxyService { Handler = (request, cancel) => new(new HttpProxyResponse((sent = request).Body.Length)) };
        Served.Run(service, async served => await (await HttpProxyService.Client.DiscoverAsync(served.Link)).SendAsync(command, "example.com"));
        Assert.Equal((method, isSecure), (sent!.Method, sent.IsSecure));
    }
}
