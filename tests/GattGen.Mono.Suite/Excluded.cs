// The tests that are not run on Mono, each with its reason. What is not compiled is named here, too: the tests on Mono check that nothing is missing.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace GattGen.Mono.Suite;

/// <summary>What is left out, by the name of a class or of a method.</summary>
internal static class Excluded
{
    private const string OutsideProgram = "runs tshark on what is the same octets everywhere";
    private const string Applications = "runs the applications of firmware/; they run on Mono themselves in ApplicationTests";
    private const string NewLanguage = "needs a language feature that netstandard2.1 does not carry";
    private const string NewApi = "tests what is offered on net10.0 only";
    private const string NoP256 = "needs P-256 of the framework; BouncyCastleDiffieHellmanTests and BouncyCastleToolboxTests test that of the library";
    private const string OtherSizes = "counts the octets of .NET's smallest object, which is smaller on Mono";
    private const string MonoAllocates = "Mono's class library allocates when a method is registered with a token";
    private const string MonoArrays = "the assertion takes an array of an octet enumeration for octets on Mono";
    private const string Declarations = "compares what is declared with lists; the assembly is the same everywhere";
    private const string MonoOrder = "compares what reflection gives in the order of .NET; the assembly is the same everywhere";
    // Of everything that has "alloc" in its name.
    private const string InterpreterAllocates = "measures allocations: the interpreter boxes a value for each Span that Mono's class library makes of an array";
    private const string Long = "random input for minutes when it is interpreted; the JIT runs it";

    private static readonly Dictionary<string, string> Always = new(StringComparer.Ordinal)
    {
        ["GattGen.Air.Tests.TraceTests"] = OutsideProgram,
        ["GattGen.Conformance.Tests.TraceTests"] = OutsideProgram,
        ["GattGen.Meadow.Tests.Applications.CommandLineTests"] = Applications,
        ["GattGen.Meadow.Tests.Applications.ModuleTests"] = Applications,
        ["GattGen.Hci.Tests.CodecTests"] = NewLanguage,
        ["GattGen.Conformance.Tests.ChannelTests.Pipes_carry_more_than_an_sdu_and_end_when_the_channel_is_closed"] = NewApi,
        ["GattGen.Crypto.Tests.SystemDiffieHellmanTests"] = NoP256,
        ["GattGen.Crypto.Tests.SystemBackEndTests.A_key_that_is_kept_serves_its_own_pairing_only"] = NoP256,
        ["GattGen.Crypto.Tests.SystemBackEndTests.After_disposal_it_does_nothing_more"] = NoP256,
        ["GattGen.Crypto.Tests.SystemBackEndTests.It_refuses_points_off_the_curve_by_itself_too"] = NoP256,
        ["GattGen.Crypto.Tests.SystemBackEndTests.It_takes_and_gives_the_order_of_the_standards"] = NoP256,
        ["GattGen.Crypto.Tests.SystemBackEndTests.P256_is_there"] = NoP256,
        ["GattGen.Crypto.Tests.SystemBackEndTests.Wrong_lengths_are_refused"] = NoP256,
        ["GattGen.Crypto.Tests.BouncyCastleBackEndTests.Two_libraries_agree"] = NoP256,
        ["GattGen.Air.Tests.ControllerRowsTests.A_poor_controller_announces_what_it_knows_and_nothing_else"] = NoP256,
        ["GattGen.Air.Tests.InformationTests.The_table_of_supported_commands_is_the_specifications"] = NoP256,
        ["GattGen.Air.Tests.KeyTests.A_generated_key_with_the_debug_key_agrees_with_the_toolbox"] = NoP256,
        ["GattGen.Air.Tests.KeyTests.A_point_that_is_not_on_the_curve_gives_an_error"] = NoP256,
        ["GattGen.Air.Tests.KeyTests.Masked_events_are_not_sent"] = NoP256,
        ["GattGen.Air.Tests.KeyTests.The_debug_key_and_public_key_B_give_the_key_of_the_sample_data"] = NoP256,
        ["GattGen.Air.Tests.KeyTests.Two_controllers_find_the_same_key"] = NoP256,
        ["GattGen.Air.Tests.KeyTests.Without_a_key_pair_there_is_no_key_and_Reset_forgets_it"] = NoP256,
        ["GattGen.Profiles.Tests.Adopted.AdoptedTests"] = Declarations,
        ["GattGen.Meadow.Tests.SurfaceTests.Every_public_member_stands_in_the_list_and_every_line_of_the_list_in_the_assembly"] = MonoOrder,
        ["GattGen.Tests.AllocationMeasurementTests.The_smallest_object_of_each_round_is_seen"] = OtherSizes,
        ["GattGen.Tests.AllocationMeasurementTests.An_object_of_one_round_in_ten_is_seen"] = OtherSizes,
        ["GattGen.Tests.Asynchronous.AllocationTests.A_token_that_is_used_again_and_again_adds_nothing"] = MonoAllocates,
        ["GattGen.Tests.Advertising.AdTypeTests.Types_have_the_assigned_numbers"] = MonoArrays,
    };

    private static readonly Dictionary<string, string> Interpreted = new(StringComparer.Ordinal)
    {
        ["GattGen.Tests.Values.GattCodecTests.Octets_are_kept_in_a_buffer_that_is_used_again"] = InterpreterAllocates,
        ["GattGen.Air.Tests.FuzzTests"] = Long,
        ["GattGen.Air.Tests.VirtualAirTests.A_host_that_answers_for_ever_does_not_stop_the_clock"] = Long,
        ["GattGen.Host.Tests.Execution.InboundQueueTests.The_queue_behaves_as_a_bounded_list_does"] = Long,
        ["GattGen.Host.Tests.Execution.TimerQueueTests.Timers_behave_as_a_sorted_list_does"] = Long,
        ["GattGen.Host.Tests.Execution.TransmitQueueTests.The_ring_is_right_over_long_runs"] = Long,
        ["GattGen.Host.Tests.Hci.HostilePacketTests.Flipped_cut_and_random_packets_are_survived"] = Long,
        ["GattGen.Host.Tests.HostilePairingTests.A_wrong_length_ends_the_pairing"] = Long,
        ["GattGen.Host.Tests.HostilePairingTests.What_is_not_expected_ends_the_pairing_and_gives_no_key"] = Long,
        ["GattGen.Host.Tests.HostilePeerTests.Bent_PDUs_into_server_and_client_at_once"] = Long,
        ["GattGen.Host.Tests.HostilePeerTests.Noise_as_the_answer_to_each_request"] = Long,
        ["GattGen.Host.Tests.ServiceDiscoveryTests.A_server_with_a_service_at_each_handle_is_followed_to_the_last"] = Long,
        ["GattGen.Tests.Values.MedFloatTests.Every_SFLOAT_survives_the_way_to_double_and_decimal_and_back"] = Long,
    };

    /// <summary>What is left out by its name.</summary>
    /// <param name="isInterpreted">Whether the interpreter is to run the tests.</param>
    public static IReadOnlyDictionary<string, string> Reasons(bool isInterpreted)
        => isInterpreted ? Always.Concat(Interpreted).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal) : Always;

    /// <summary>Why a test is left out, or null for one that is to run.</summary>
    /// <param name="method">The test.</param>
    /// <param name="isInterpreted">Whether the interpreter is to run it.</param>
    public static string? WhyNot(MethodInfo method, bool isInterpreted)
    {
        var reasons = Reasons(isInterpreted);
        if (reasons.TryGetValue(TestCase.Of(method), out var reason) || reasons.TryGetValue(method.ReflectedType!.FullName!, out reason))
            return reason;
        return isInterpreted && TestCase.Of(method).Contains("alloc", StringComparison.OrdinalIgnoreCase) ? InterpreterAllocates : null;
    }
}
