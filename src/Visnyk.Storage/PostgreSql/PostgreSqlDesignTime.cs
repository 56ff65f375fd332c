using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Visnyk.Storage.PostgreSql;

/// <summary>Lets <c>dotnet ef migrations add</c> make the context; it opens no database.</summary>
internal sealed class PostgreSqlDesignTime : IDesignTimeDbContextFactory<PostgreSqlNewsroomDb>
{
    public PostgreSqlNewsroomDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlNewsroomDb>().UseNpgsql("Host=localhost").Options);
}
