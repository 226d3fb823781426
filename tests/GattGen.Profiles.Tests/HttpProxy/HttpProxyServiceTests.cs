// The HTTP Proxy service, served and used.
using System;
using System.Collections.Generic;
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
    public void A_response_that_comes_while_the_request_is_cancelled_harms_nothing()
    {
        var running = new TaskCompletionSource<HttpProxyResponse>();
        var service = new HttpProxyService { Handler = (request, cancel) => new(running.Task) };
        Served.Run(service, async served =>
        {
            var client = await HttpProxyService.Client.DiscoverAsync(served.Link);
            await using var statuses = await client.Status.SubscribeAsync();
            await client.Uri.WriteAsync("example.com");
            await client.ControlPoint.WriteAsync(HttpCommand.HttpGet);
            var failures = new List<Exception>();
            served.Device.HandlerFailed += failures.Add;
            served.Device.Irq((in BleEvent e) =>
            {
                if (e.Code == BleEventCode.GattsWrite)
                    running.TrySetResult(new HttpProxyResponse(200));      // the cancellation is written, and has not run
                return default;
            });
            await client.ControlPoint.WriteAsync(HttpCommand.Cancel);
            await served.WaitAsync(1);
            Assert.True(running.Task.IsCompleted);
            Assert.Empty(failures);
            Assert.Equal(HttpProxyService.InvalidRequest, await Served.RefusalAsync(() => client.ControlPoint.WriteAsync(HttpCommand.Cancel)));
        });
    }

    [Fact]
    public void What_the_application_throws_when_a_request_is_cancelled_or_has_failed_is_reported()
    {
        var service = new HttpProxyService();
        var failures = new List<Exception>();
        Served.Run(service, async served =>
        {
            served.Device.HandlerFailed += failures.Add;
            var client = await HttpProxyService.Client.DiscoverAsync(served.Link);
            await using var statuses = await client.Status.SubscribeAsync();
            await client.Uri.WriteAsync("example.com");
            service.Handler = async (request, cancel) =>
            {
                using (cancel.Register(() => throw new InvalidOperationException("The request hangs.")))
                    return await new TaskCompletionSource<HttpProxyResponse>().Task;
            };
            await client.ControlPoint.WriteAsync(HttpCommand.HttpGet);
            await client.ControlPoint.WriteAsync(HttpCommand.Cancel);
            await served.WaitAsync(1);
            Assert.Equal("The request hangs.", Assert.Single(Assert.IsType<AggregateException>(Assert.Single(failures)).InnerExceptions).Message);

            service.Handler = (request, cancel) => throw new InvalidOperationException("No route.");
            service.Failed += _ => throw new InvalidOperationException("No log.");
            await client.ControlPoint.WriteAsync(HttpCommand.HttpGet);
            Assert.Equal([new HttpStatus(502, HttpDataStatus.None)], await Served.TakeAsync(statuses, 1));
            Assert.Equal("No log.", failures[1].Message);
        });
    }

    [Fact]
    public void A_response_without_octets_counts_as_none()
    {
        Exception? failure = null;
        var service = new HttpProxyService { Handler = (request, cancel) => new(new HttpProxyResponse(200, "Name: \uD800\r\n")) };
        service.Failed += problem => failure = problem;
        Served.Run(service, async served =>
        {
            var client = await HttpProxyService.Client.DiscoverAsync(served.Link);
            Assert.Equal(new HttpStatus(502, HttpDataStatus.None), await client.SendAsync(HttpCommand.HttpGet, "example.com"));
        });
        Assert.IsAssignableFrom<ArgumentException>(failure);
    }

    [Fact]
    public void A_client_that_gives_up_what_has_ended_hears_of_nothing_else()
    {
        using var stop = new CancellationTokenSource();
        var running = new TaskCompletionSource<HttpProxyResponse>();
        var service = new HttpProxyService { Handler = (request, cancel) => new(running.Task) };
        Served.Run(service, async served =>
        {
            var client = await HttpProxyService.Client.DiscoverAsync(served.Link);
            var sending = client.SendAsync(HttpCommand.HttpGet, "example.com", cancel: stop.Token).AsTask();
            await served.WaitAsync(2);
            running.SetResult(new HttpProxyResponse(200));
            stop.Cancel();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
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
