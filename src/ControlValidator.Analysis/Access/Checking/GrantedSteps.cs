using ControlValidator.Analysis.Checking;

namespace ControlValidator.Analysis.Access;

/// <summary>
/// The last steps to an operation in Azure, for a solver: from whomever an assignment is for, if it grants one of the operations. A denial is open for
/// whoever comes there over others; who surely can, whatever is denied, is told as the answer about those who can by themselves has it.
/// </summary>
internal sealed class GrantedSteps(Estate estate, Scope at)
{
    /// <param name="operations">Each is enough.</param>
    internal IEnumerable<(Position From, Claim If)> To(params Operation[] operations)
    {
        var claims = operations.Select(operation => new GrantClaims(estate, operation, at)).ToList();
        foreach (var grant in estate.Active.Concat(estate.Eligible).Where(static grant => grant.Fault is null))
            yield return (estate.Terrain.PositionOf(grant.Principal, grant.Kind), Claim.Any(claims.Select(claim => claim.Grants(grant) & Stands(claim))));
        foreach (var operation in operations)
        {
            var search = new HolderSearch(estate, operation, at, activating: true);
            foreach (var holder in search.IsDenied ? search.Find().Sure : [])
                yield return (Position.Account(holder.Id), Claim.Yes);
        }
    }

    private Claim Stands(GrantClaims claims) => !Claim.Any(estate.Denials.Select(claims.Denies)) | Claim.Open("whether a denial stops whoever comes to it");
}
