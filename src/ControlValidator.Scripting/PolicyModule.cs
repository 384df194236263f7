using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using ControlValidator.Model;
using ControlValidator.Model.Metering;

namespace ControlValidator.Scripting;

/// <summary>The code of one policy, brought into the process when the first of its checks is called.</summary>
internal sealed class PolicyModule(CompiledPolicy policy, PolicyContext context)
{
    /// <summary>The class that holds a policy's methods.</summary>
    public const string ClassName = "Policy";

    /// <summary>The method that yields its checks.</summary>
    public const string MethodName = "__Checks";

    private const string FactoryName = "<Factory>";

    private readonly FuelLimits limits = context.Limits;
    private readonly Lock loading = new();
    private Judgement[]? judgements;
    private ExceptionDispatchInfo? failure;

    /// <summary>The n-th check, not loaded yet.</summary>
    /// <param name="path">The policy's file.</param>
    public Check Check(int index, string path)
    {
        var outline = policy.Checks[index];
        return new(outline.Control, outline.Name, path, outline.Line, outline.Kind, outline.Types, new LateCheck(this, index, path).Judge)
        {
            MakeReady = () => MakeReady(index),
        };
    }

    [SuppressMessage("Design", "CA1031", Justification = "What goes wrong here goes wrong again when the check is called, and is judged there.")]
    private void MakeReady(int index)
    {
        try
        {
            if (Load(index).Target is JudgementCall call)
                RuntimeHelpers.PrepareDelegate(call.Method);
        }
        catch (Exception)
        {
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "A policy's own initialisers may throw anything; each call throws it again, for the engine to judge.")]
    private Judgement Load(int index)
    {
        lock (loading)
        {
            failure?.Throw();
            try
            {
                judgements ??= FuelTank.Within(context.Limits, Run);
            }
            catch (Exception e)
            {
                failure = ExceptionDispatchInfo.Capture(e);
                throw;
            }
            return judgements[index];
        }
    }

    private unsafe Judgement[] Run()
    {
        var module = context.LoadPolicy(policy).ManifestModule;

        // Slot 0 stands for host variables, of which there are none; the policy puts itself into slot 1.
        var slots = new object?[2];
        var type = Type.GetTypeFromHandle(module.ModuleHandle.ResolveTypeHandle(policy.Table.Type))!;

        // Running a script goes through an asynchronous state machine, which takes longer to make ready than all checks together.
        // Only variables need it; and nothing in it waits.
        if (policy.HasVariables)
        {
            type.GetMethod(FactoryName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
                .CreateDelegate<Func<object?[], Task<object?>>>()(slots).GetAwaiter().GetResult();
        }
        // Without variables nothing of the policy's runs in the constructor: it would only put the policy into its slot.
        var self = slots[1] ?? RuntimeHelpers.GetUninitializedObject(type);
        // By its address, with the object in the place of the first parameter: a delegate would be bound by reflection. The table is of this very assembly.
        var checks = (delegate*<object, Judgement[]>)module.ModuleHandle.ResolveMethodHandle(policy.Table.Method).GetFunctionPointer();
        return checks(self);
    }

    private sealed class LateCheck(PolicyModule module, int index, string path)
    {
        private Judgement? ready;

        public Verdict Judge(Resource? resource, Snapshot? snapshot)
        {
            try
            {
                return FuelTank.Judge(module.limits, ready ??= module.Load(index), resource, snapshot);
            }
            catch (OutOfFuelException stopped)
            {
                throw new OutOfFuelException(stopped.Problem with { Span = CompiledPolicy.Placed(stopped.Problem.Span, path) });
            }
        }
    }
}
