// What a host may still have when nothing is under way any more: nothing.
namespace GattGen.Simulated.Tests;

internal static class Leftovers
{
    /// <summary>The radio is on; at any time when it has no connection.</summary>
    public static void CheckUnconnected(Node node)
    {
        if (node.Hci.LinkCount > 0)
            return;     // the end of one has not been worked on
        Require(node, node.Radio.ConnectionCount, 0, "connections nobody knows of");
        Require(node, node.Radio.AclBuffers.Free, node.Hci.TotalBuffers, "free buffers of the controller");
        if (node.Scans == 0 && node.Attempts == 0 && node.Radio.Commands.Count == 0)
            Require(node, node.Radio.Timers.Count, 0, "timers although nothing is under way");
    }

    /// <summary>The radio is on, and nothing is under way.</summary>
    public static void Check(Node node)
    {
        CheckUnconnected(node);
        Require(node, node.Radio.ConnectionCount, 0, "connections");
        Require(node, node.Radio.Timers.Count, 0, "timers");
        Require(node, node.Radio.Commands.Count, 0, "commands");
        Require(node, node.Hci.PacketsInController, 0, "data packets in the controller");
        var statistics = node.Radio.Statistics;
        Require(node, statistics.LostAnswers, 0, "lost answers");
        Require(node, statistics.ExcessCompletedPackets, 0, "excess completed packets");
        var controller = node.Controller.Statistics;
        Require(node, controller.OversentInput + controller.OversentAclPackets + controller.InvalidAclPackets + controller.MalformedPackets, 0, "mistakes that the controller noticed");
        Require(node, controller.DroppedEvents, 0, "events that the controller dropped");
    }

    /// <summary>The radio is off.</summary>
    public static void CheckOff(Node node)
    {
        Require(node, node.Radio.ConnectionCount, 0, "connections after the end");
        Require(node, node.Radio.Timers.Count, 0, "timers after the end");
        Require(node, node.Radio.Commands.Count, 0, "commands after the end");
        Require(node, node.Controller.ConnectionCount, 0, "connections in the controller after the end");
    }

    private static void Require(Node node, long actual, long expected, string what)
    {
        if (actual != expected)
            node.Fail($"There are {actual} {what}, not {expected}.");
    }
}
