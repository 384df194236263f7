using System.Collections.Immutable;
using ControlValidator.Analysis.Comparing;
using ControlValidator.Cli.Running;
using ControlValidator.Model;
using ControlValidator.Reporting;
using ControlValidator.Sources;

namespace ControlValidator.Cli.Comparing;

/// <summary>Asks the models of both snapshots, and says of what changed where it is configured.</summary>
internal sealed class SnapshotComparison(OpenedEstate before, OpenedEstate after)
{
    /// <summary>Resource types without which a question has nothing to ask about.</summary>
    private static readonly Dictionary<ComparedQuestion, string[]> Subjects = new()
    {
        [ComparedQuestion.SignIns] = ["microsoft.graph.conditionalAccessPolicy"],
        [ComparedQuestion.Packets] = ["Microsoft.Network/networkSecurityGroups", "Microsoft.Network/networkInterfaces", "Microsoft.Network/virtualNetworks"],
        [ComparedQuestion.Access] =
        [
            "Microsoft.Authorization/roleAssignments", "Microsoft.Authorization/roleEligibilityScheduleInstances", "microsoft.graph.unifiedRoleAssignment",
            "microsoft.graph.unifiedRoleEligibilitySchedule", "microsoft.graph.directoryRole",
        ],
        [ComparedQuestion.Paths] = ["Microsoft.Authorization/roleAssignments", "microsoft.graph.user", "microsoft.graph.servicePrincipal", "Microsoft.Network/networkInterfaces"],
    };

    /// <param name="asked">What is asked; null for all that one of the snapshots has anything to say about.</param>
    internal Comparison Compare(ImmutableArray<ComparedQuestion>? asked)
    {
        var questions = asked ?? [.. Enum.GetValues<ComparedQuestion>().Where(HasSubjects)];
        return new(Run.Engine, before.Snapshot.Manifest, after.Snapshot.Manifest, [.. questions.Select(Answer)], [.. before.Diagnostics, .. after.Diagnostics]);
    }

    private bool HasSubjects(ComparedQuestion question) =>
        Subjects[question].Any(type => before.Snapshot.All(type).Known.Any() || after.Snapshot.All(type).Known.Any());

    private ComparedAnswer Answer(ComparedQuestion question)
    {
        if (!HasSubjects(question))
            return new(question, [], [$"neither snapshot has any of {string.Join(", ", Subjects[question])}"], [], []);
        Func<Snapshot, Snapshot, Difference> between = question switch
        {
            ComparedQuestion.SignIns => SignInComparison.Between,
            ComparedQuestion.Packets => PacketComparison.Between,
            ComparedQuestion.Access => AccessComparison.Between,
            ComparedQuestion.Paths => PathComparison.Between,
        };
        var difference = between(before.Snapshot, after.Snapshot);
        return new(question, [.. difference.Changes.Select(Of)], difference.Missing, difference.Unseen, difference.Assumptions);
    }

    private ComparedChange Of(Change change) => new(
        Of(change.Kind), change.Set, [.. change.Respects.Select(static respect => new ComparedRespect(respect.Name, respect.Words, respect.Values))], change.Why,
        [.. change.Places.Select(Place).OfType<ComparedPlace>()]);

    /// <summary>Where an object stands after, or, where it is gone, before.</summary>
    private ComparedPlace? Place(string id) => In(after, isAfter: true, id) ?? In(before, isAfter: false, id);

    private static ComparedPlace? In(OpenedEstate estate, bool isAfter, string id)
    {
        if (estate.Snapshot.Find(id) is not { } resource)
            return null;
        var place = estate.Locate(new(resource, "", ""));
        return new(isAfter, id, place.File, place.Line);
    }

    private static ComparedKind Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Opened => ComparedKind.Opened,
        ChangeKind.MayOpen => ComparedKind.MayOpen,
        ChangeKind.Closed => ComparedKind.Closed,
        ChangeKind.MayClose => ComparedKind.MayClose,
    };
}
