using Microsoft.EntityFrameworkCore;

namespace Visnyk.Storage.PostgreSql;

/// <summary><see cref="NewsroomDb"/> on PostgreSQL; migrations belong to it.</summary>
public sealed class PostgreSqlNewsroomDb(DbContextOptions<PostgreSqlNewsroomDb> options) : NewsroomDb(options);
